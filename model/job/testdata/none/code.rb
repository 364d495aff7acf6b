# frozen_string_literal: true

module Kyc
  CODES = {
    "0810" => "Enroll User",
    "0811" => "Failed Enroll",
    "1012" => "ID Number Validated",
    "1013" => "Invalid ID Number"
  }.freeze

  def self.approved?(payload)
    return true if payload["ResultCode"] == "0810" && payload.dig("PartnerParams", "job_type") == 1

    %w[0820 0840 1012].include?(payload["ResultCode"])
  end
end

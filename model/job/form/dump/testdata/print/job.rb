# Prints the same made job in the ways of Ruby: ruby job.rb FOLDER
require "ostruct"
require "set"
require "time"

Params = Struct.new(:job_id, :job_type, :user_id)
class Job
  def initialize(code) = (@code, @text, @params, @at, @none, @kind = code, "It's \"done\"", Params.new("job-77", 6, "user-77"), Time.utc(2026, 3, 2, 9, 15), nil, :document)
end
job = { "SmileJobID" => "0000004711", "ResultCode" => "0812", "ResultText" => "Unable to verify, \"tampered\"\n{x}", "IsFinalResult" => true,
        "Confidence" => nil, "Actions" => { "Document_Check" => "Failed" }, "PartnerParams" => { "job_id" => "job-77", "job_type" => 6 },
        "FullName" => "Adé Invented", "History" => [{ "ResultCode" => "0810" }], "Score" => 99.5 }
symbols = { result_code: "0812", job_type: 6, "with blank": :ok, nested: { done: false }, at: Time.utc(2026, 3, 2, 9, 15) }
out = ARGV[0]
write = ->(name, text) { File.write("#{out}/#{name}.txt", text.gsub(/0x[0-9a-f]{8,}/, "0x0000000000000000")) }
write["ruby-strings", "I, [2026-03-02T09:15:00.1 #12]  INFO -- : callback #{job.inspect}\nDone {see below}\n"]
write["ruby-symbols", "Parameters: #{symbols.inspect}\n"]
write["ruby-object", "#{Job.new("0812").inspect}\n"]
write["ruby-openstruct", "#{OpenStruct.new(result_code: "0812", params: OpenStruct.new(job_type: 6)).inspect}\n"]
write["ruby-set", "#{{ "codes" => Set["0812"], "proc" => proc { 1 } }.inspect}\n"]
require "pp"
write["ruby-pp", "#{job.merge("Long" => "x" * 70).pretty_inspect}"]

# Prints the same made job in the ways of Elixir: elixir job.exs FOLDER
defmodule Params do
  defstruct job_id: "job-77", job_type: 6
end
defmodule Job do
  defstruct [:code, :text, :params, :at, :none, :kind]
end
[out] = System.argv()
write = fn name, text -> File.write!("#{out}/#{name}.txt", text <> "\n") end
job = %{"SmileJobID" => "0000004711", "ResultCode" => "0812", "ResultText" => "Unable to verify, \"x\" \#{y}", "IsFinalResult" => true, "Confidence" => nil,
  "Actions" => %{"Document_Check" => "Failed"}, "PartnerParams" => %{"job_id" => "job-77", "job_type" => 6}, "FullName" => "Adé Invented", "History" => [%{"ResultCode" => "0810"}]}
write.("elixir-map", "09:15:00.000 [info] callback #{inspect(job)}")
write.("elixir-atoms", inspect(%{code: "0812", job_type: 6, status: :ok, params: %{done: false}}))
write.("elixir-struct", inspect(struct(Job, %{code: "0812", text: "Failed", params: struct(Params), at: ~U[2026-03-02 09:15:00Z], kind: :document})))
write.("elixir-keywords", inspect([code: "0812", params: [job_type: 6]]))
write.("elixir-tuple", inspect({:ok, %{code: "0812", when: ~D[2026-03-02]}}))
write.("elixir-pretty", inspect(job, pretty: true, width: 40))

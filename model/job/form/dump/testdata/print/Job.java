// Prints the same made job in the ways of Java: java Job.java FOLDER
import java.nio.file.*;
import java.util.*;

public class Job {
  record Params(String jobId, int jobType, String userId) {}
  record Result(String resultCode, String resultText, Params partnerParams, Optional<String> country, Optional<String> none, List<Params> others, Object nothing) {}
  static class Bean {
    public String toString() { return "Bean{resultCode='0812', resultText='It's done, not verified', params=" + new Params("job-77", 6, "user-77") + ", score=99.5}"; }
  }
  static class Swagger {
    public String toString() { return "class Swagger {\n    resultCode: 0812\n    resultText: Unable to verify: {x}\n    partnerParams: class Params {\n        jobType: 6\n        jobId: job-77\n    }\n    none: null\n}"; }
  }
  public static void main(String[] to) throws Exception {
    var params = new Params("job-77", 6, "user-77");
    var result = new Result("0812", "Failed, see [x] for more", params, Optional.of("KE"), Optional.empty(), List.of(params, new Params("job-78", 1, null)), null);
    var map = new LinkedHashMap<String, Object>();
    map.put("ResultCode", "0812");
    map.put("ResultText", "Unable to Verify Document - Failed");
    map.put("PartnerParams", Map.of("job_type", 6));
    map.put("list", List.of("a", "b"));
    map.put("json", "{\"a\":\"x, y=1\"}");
    map.put("empty", "");
    map.put("at", "2026-03-02T09:15:00Z");
    write(to[0], "java-record", "2026-03-02 09:15:00 INFO [main] callback: " + result);
    write(to[0], "java-map", map.toString());
    write(to[0], "java-list", List.of(result, result).toString());
    write(to[0], "java-bean", new Bean().toString());
    write(to[0], "java-swagger", new Swagger().toString());
    write(to[0], "java-optional", Optional.of(params).toString());
  }
  static void write(String folder, String name, String text) throws Exception { Files.writeString(Path.of(folder, name + ".txt"), text + "\n"); }
}

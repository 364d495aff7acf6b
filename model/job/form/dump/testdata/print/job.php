<?php
// Prints the same made job in the ways of PHP: php job.php FOLDER
class Params { public $job_id = 'job-77'; protected $job_type = 6; private $user_id = 'user-77'; }
$job = ['SmileJobID' => '0000004711', 'ResultCode' => '0812', 'ResultText' => "Unable to verify, \"it's\" C:\\new", 'IsFinalResult' => true, 'Off' => false,
  'Confidence' => null, 'Actions' => ['Document_Check' => 'Failed', 'Verify_Document' => 'Failed'], 'PartnerParams' => ['job_id' => 'job-77', 'job_type' => 6],
  'FullName' => 'Adé Invented', 'Score' => 99.5, 'Empty' => [], 'History' => [['ResultCode' => '0810'], ['ResultCode' => '0811']]];
$object = json_decode(json_encode(['result_code' => '0812', 'params' => ['job_type' => 6]]));
$out = $argv[1];
file_put_contents("$out/php-var-export.txt", "[2026-03-02 09:15:00] production.INFO: " . var_export($job, true) . "\n[2026-03-02 09:15:01] done\n");
file_put_contents("$out/php-print-r.txt", "Callback: " . print_r($job, true) . "\nDone (really)\n");
ob_start(); var_dump($job); file_put_contents("$out/php-var-dump.txt", ob_get_clean());
file_put_contents("$out/php-object-var-export.txt", var_export($object, true) . "\n" . var_export(new Params, true) . "\n");
file_put_contents("$out/php-object-print-r.txt", print_r(['result' => $object, 'params' => new Params], true));
ob_start(); var_dump($object, new Params); file_put_contents("$out/php-object-var-dump.txt", ob_get_clean());
file_put_contents("$out/php-lines-print-r.txt", print_r(['ResultText' => "two\nlines (x)\n\nand more", 'ResultCode' => '0812'], true));
file_put_contents("$out/php-one-line-print-r.txt", preg_replace('/\s+/', ' ', print_r(['ResultCode' => '0812', 'ResultText' => 'Unable to verify (x)', 'PartnerParams' => ['job_type' => 6, 'none' => null]], true)) . "\n");

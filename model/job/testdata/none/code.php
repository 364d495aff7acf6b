<?php

return [
    'codes' => [
        '0810' => 'Enroll User',
        '0811' => 'Failed Enroll',
        '0812' => 'Unable to Verify Document',
        1013 => 'Invalid ID Number',
    ],
];

function isApproved(array $payload): bool
{
    return $payload['ResultCode'] === '0810' || ($payload['ResultCode'] == 1012 && $payload['job_type'] == 5);
}

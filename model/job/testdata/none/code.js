// Result codes that we show to our own support.
const RESULT_CODES = {
  '0810': { text: 'Enroll User', ok: true },
  '0811': { text: 'Failed Enroll', ok: false },
  '0812': { text: 'Unable to Verify Document', ok: false },
  1012: 'ID Number Validated',
  1013: 'Invalid ID Number',
};

function handleCallback(payload) {
  const { ResultCode, PartnerParams } = payload;
  if (ResultCode === '0810' && PartnerParams.job_type === 1) {
    return approve(PartnerParams.job_id);
  }
  switch (payload.ResultCode) {
    case '0811': // Failed Enroll
    case '0812':
      return reject(payload.SmileJobID);
    default:
      throw new Error(`ResultCode ${payload.ResultCode}: ${payload.ResultText}`);
  }
}

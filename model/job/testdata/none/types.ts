export interface SmileCallback {
  ResultCode: '0810' | '0811' | '0812' | string;
  ResultText: string;
  SmileJobID: string;
  PartnerParams: { job_id: string; user_id: string; job_type: 1 | 2 | 4 | 5 | 6 };
}

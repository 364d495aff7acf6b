"""Prints the same made job in the ways of Python: python3 job.py FOLDER"""
import collections, dataclasses, datetime, decimal, enum, pprint, sys, types, uuid

class Kind(enum.Enum):
    DOCUMENT = 6

@dataclasses.dataclass
class Params:
    job_id: str
    job_type: Kind
    user_id: str

@dataclasses.dataclass
class Job:
    code: str
    text: str
    params: Params
    at: datetime.datetime
    day: datetime.date
    score: decimal.Decimal
    key: uuid.UUID
    none: None = None

class Plain:
    pass

job = {"SmileJobID": "0000004711", "ResultCode": "0812", "ResultText": "Unable to verify, \"it's\" C:\\new", "IsFinalResult": True, "Off": False,
       "Confidence": None, "Actions": {"Document_Check": "Failed"}, "PartnerParams": {"job_id": "job-77", "job_type": 6}, "FullName": "Adé Invented",
       "Score": 99.5, "History": [{"ResultCode": "0810"}], "Tuple": (1, "x"), "One": ("x",), "Raw": b"a'\xc3\xa9", "Set": {"x"}}
data = Job("0812", "Failed", Params("job-77", Kind.DOCUMENT, "user-77"), datetime.datetime(2026, 3, 2, 9, 15, tzinfo=datetime.timezone.utc),
           datetime.date(2026, 3, 2), decimal.Decimal("99.50"), uuid.UUID(int=0))

def write(name, text):
    import re
    with open(f"{sys.argv[1]}/{name}.txt", "w") as f:
        f.write(re.sub(r"0x[0-9a-f]{8,}", "0x000000000000", text) + "\n")

write("python-dict", f"2026-03-02 09:15:00 INFO callback {job!r} (done)")
write("python-dataclass", repr(data))
write("python-ordered", repr(collections.OrderedDict([("ResultCode", "0812"), ("PartnerParams", collections.OrderedDict([("job_type", 6)]))])))
write("python-ordered-312", "OrderedDict({'ResultCode': '0812', 'PartnerParams': OrderedDict({'job_type': 6})})")
write("python-querydict", "<QueryDict: {'ResultCode': ['0812'], 'job_type': ['6']}>")
write("python-multidict", "ImmutableMultiDict([('ResultCode', '0812'), ('job_type', '6')])")
write("python-namespace", repr(types.SimpleNamespace(ResultCode="0812", inner=types.SimpleNamespace(job_type=6), other=Plain(), kind=Kind.DOCUMENT)))
write("python-pprint", pprint.pformat({**job, "Long": "word " * 30}))
write("python-zone", repr({"code": "0812", "at": datetime.datetime(2026, 3, 2, 9, 15, tzinfo=datetime.timezone(datetime.timedelta(hours=1))), "naive": datetime.datetime(2026, 3, 2, 9, 15)}))

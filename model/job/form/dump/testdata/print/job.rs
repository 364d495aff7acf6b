// Prints the same made job in the ways of Rust: rustc -o job job.rs && ./job FOLDER
use std::collections::BTreeMap;
#[allow(dead_code)]
#[derive(Debug)]
enum Kind { Document, Other(u8), Named { of: String } }
#[allow(dead_code)]
#[derive(Debug)]
struct Params { job_id: String, job_type: Option<u8> }
#[allow(dead_code)]
#[derive(Debug)]
struct Job { code: String, text: String, params: Params, none: Option<String>, kind: Kind, other: Kind, named: Kind, tags: Vec<String>, pair: (String, u8), score: f32, ok: Result<(), String>, letter: char }
#[derive(Debug)]
struct Code(#[allow(dead_code)] String);
#[allow(dead_code)]
#[derive(Debug)]
enum Value { String(String), Number(u8), Object(BTreeMap<String, Value>), Array(Vec<Value>), Null }
fn main() {
    let out = std::env::args().nth(1).unwrap();
    let job = Job { code: "0812".into(), text: "Failed, \"x\" it's\n{y}".into(), params: Params { job_id: "job-77".into(), job_type: Some(6) }, none: None, kind: Kind::Document,
        other: Kind::Other(6), named: Kind::Named { of: "x".into() }, tags: vec!["a".into()], pair: ("x".into(), 1), score: 99.5, ok: Ok(()), letter: 'x' };
    let write = |name: &str, text: String| std::fs::write(format!("{out}/{name}.txt"), text + "\n").unwrap();
    write("rust-debug", format!("INFO callback: {job:?}"));
    write("rust-pretty", format!("{job:#?}"));
    let mut map = BTreeMap::new();
    map.insert("ResultCode".to_string(), Value::String("0812".into()));
    map.insert("job_type".to_string(), Value::Number(6));
    map.insert("list".to_string(), Value::Array(vec![Value::Null, Value::Object(BTreeMap::new())]));
    write("rust-values", format!("{:?}", Value::Object(map)));
    write("rust-map", format!("{:?}", BTreeMap::from([("code", Code("0812".into())), ("other", Code("0810".into()))])));
}

describe("the callback", () => {
  it("rejects a document", async () => {
    const result = await handle(callback({ code: "0812", type: 6 }));
    expect(result.resultCode).toBe("0812");
    expect(result.status).toEqual("rejected");
  });
});

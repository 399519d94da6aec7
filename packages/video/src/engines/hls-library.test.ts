import { expect, it } from "vitest";
import { type HlsClass, HlsLibrary } from "./hls-library.ts";

const fake = { name: "Hls" } as unknown as HlsClass;

it("loads a build once, however many ask", async () => {
  const asked: string[] = [];
  const library = new HlsLibrary(async (build) => {
    asked.push(build);
    return fake;
  });
  expect(library.ready).toBe(false);
  await Promise.all([library.get("light"), library.get("light"), library.get("full")]);
  expect(asked).toEqual(["light", "full"]);
  expect(library.ready).toBe(true);
});

it("asks again after a failure", async () => {
  const answers = [Promise.reject(new Error("offline")), Promise.resolve(fake)];
  const library = new HlsLibrary(() => answers.shift() ?? Promise.reject(new Error("asked too often")));
  await expect(library.get("light")).rejects.toThrow("offline");
  expect(library.ready).toBe(false);
  expect(await library.get("light")).toBe(fake);
});

import { describe, expect, it } from "vitest";
import { createSealer } from "./seal.ts";

const OLD = { id: "2025", secret: new Uint8Array(32).fill(1) };
const NEW = { id: "2026", secret: Buffer.alloc(32, 2).toString("base64") };

describe("sealing", () => {
  it("gives back what it sealed, never twice the same text", () => {
    const sealer = createSealer([NEW]);
    const sealed = sealer.seal("refresh-token", "link:1");
    expect(sealed).toMatch(/^2026\./);
    expect(sealed).not.toContain("refresh-token");
    expect(sealer.open(sealed, "link:1")).toBe("refresh-token");
    expect(sealer.seal("refresh-token", "link:1")).not.toBe(sealed);
  });

  it("opens what an older key sealed, and seals with the first", () => {
    const before = createSealer([OLD]);
    const after = createSealer([NEW, OLD]);
    expect(after.open(before.seal("a", "x"), "x")).toBe("a");
    expect(after.seal("a", "x")).toMatch(/^2026\./);
    expect(() => createSealer([NEW]).open(before.seal("a", "x"), "x")).toThrow('The key "2025"');
  });

  it("keeps shoppers' names over a rotation", () => {
    expect(createSealer([NEW, OLD]).pseudonym("tempo\n1")).toBe(createSealer([OLD]).pseudonym("tempo\n1"));
  });

  it.each([
    ["moved to another row", (text: string) => text, "link:2"],
    [
      "changed",
      (text: string) =>
        text
          .replace(/.$/, (last) => (last === "A" ? "g" : "A"))
          .replace(
            /\.(.)([^.]*)$/,
            (_all, first: string, rest: string) => `.${first === "A" ? "B" : "A"}${rest}`,
          ),
      "link:1",
    ],
    ["cut", (text: string) => text.slice(0, 20), "link:1"],
  ])("refuses what was %s", (_, change, purpose) => {
    const sealer = createSealer([NEW]);
    const sealed = sealer.seal("token", "link:1");
    expect(() => sealer.open(change(sealed), purpose)).toThrow();
  });

  it.each([
    ["no key", [], "at least one key"],
    ["a short key", [{ id: "a", secret: "c2hvcnQ=" }], "5 bytes instead of 32"],
    ["an id with a dot", [{ id: "a.b", secret: OLD.secret }], "no key id"],
  ])("refuses %s and says what would do", (_, keys, message) => {
    expect(() => createSealer(keys)).toThrow(message);
  });
});

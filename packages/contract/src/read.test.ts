import { describe, expect, it } from "vitest";
import { Failure } from "./failure.ts";
import {
  country,
  flag,
  identifier,
  integer,
  lenientList,
  list,
  number,
  object,
  oneOf,
  optional,
  type Read,
  record,
  spare,
  spareList,
  text,
  time,
  title,
  uniqueList,
  url,
} from "./read.ts";

function refusal(read: Read<unknown>, value: unknown): string {
  try {
    read(value, "$.x");
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    const { code, message, path = "" } = error as Failure;
    expect(code).toBe("malformed");
    expect(message.startsWith(path)).toBe(true);
    return message;
  }
  throw new Error(`${JSON.stringify(value)} was taken`);
}

describe("refuses, with the place and what belongs there", () => {
  const cases: [string, Read<unknown>, unknown, string][] = [
    ["text", text, 5, "$.x: expected text, got number"],
    ["text", text, undefined, "$.x: expected text, got nothing"],
    ["text", text, null, "$.x: expected text, got null"],
    ["text", text, ["a"], "$.x: expected text, got a list"],
    ["text", text, "a".repeat(5_001), "$.x: expected at most 5000 characters, got 5001"],
    ["title", title, " \u202e\n", "$.x: expected text, got only blanks"],
    ["identifier", identifier, "  ", "$.x: expected an id of 1 to 300 characters, got string"],
    ["identifier", identifier, "a".repeat(301), "$.x: expected an id of 1 to 300 characters, got string"],
    ["identifier", identifier, 7, "$.x: expected an id of 1 to 300 characters, got number"],
    ["flag", flag, "true", "$.x: expected true or false, got string"],
    ["number", number(0, 1), 1.01, "$.x: expected a number from 0 to 1, got number"],
    ["number", number(), Number.NaN, "$.x: expected a number from -Infinity to Infinity, got number"],
    ["number", number(0), Infinity, "$.x: expected a number from 0 to Infinity, got number"],
    ["integer", integer(1, 9), 1.5, "$.x: expected a whole number from 1 to 9, got number"],
    ["integer", integer(1, 9), "3", "$.x: expected a whole number from 1 to 9, got string"],
    ["integer", integer(0, 9), 2 ** 53, "$.x: expected a whole number from 0 to 9, got number"],
    ["time", time, "yesterday", "$.x: expected an ISO 8601 time such as 2026-11-20T09:41:00Z, got string"],
    [
      "time",
      time,
      "2026-11-20 (or so)",
      "$.x: expected an ISO 8601 time such as 2026-11-20T09:41:00Z, got string",
    ],
    ["time", time, "2026-13-20", "$.x: expected an ISO 8601 time such as 2026-11-20T09:41:00Z, got string"],
    ["time", time, 1_763_631_660, "$.x: expected an ISO 8601 time such as 2026-11-20T09:41:00Z, got number"],
    ["oneOf", oneOf("a", "b"), "c", "$.x: expected one of a, b, got string"],
    ["oneOf", oneOf("a", "b"), "toString", "$.x: expected one of a, b, got string"],
    ["country", country, "usa", "$.x: expected a country code such as US, got string"],
    ["list", list(text), {}, "$.x: expected a list, got object"],
    ["list", list(text, 2), ["a", "b", "c"], "$.x: expected at most 2 entries, got 3"],
    ["list", list(text), ["a", 2], "$.x[1]: expected text, got number"],
    ["object", object({ a: text }), [], "$.x: expected an object, got a list"],
    ["object", object({ a: object({ b: text }) }), { a: {} }, "$.x.a.b: expected text, got nothing"],
    ["object", object({ "dev.shop": text }), {}, '$.x["dev.shop"]: expected text, got nothing'],
    [
      "record",
      record(integer()),
      { "a b": "1" },
      `$.x["a b"]: expected a whole number from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}, got string`,
    ],
    ["optional", optional(flag), 0, "$.x: expected true or false, got number"],
  ];
  it.each(cases)("%s: %# %o", (_name, read, value, message) => expect(refusal(read, value)).toBe(message));
});

describe("url", () => {
  const https = "$.x: expected an http or https URL without credentials, got string";
  const read = url("https://brand.example/feed/page.json");

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://brand.example/1",
    "file:///etc/passwd",
    "https://user:secret@brand.example/",
    "https://user@brand.example/",
    "http://[::1",
  ])("refuses %j", (value) => expect(refusal(read, value)).toBe(https));

  it.each<[string, unknown]>([
    ["nothing", ""],
    ["blanks", "   "],
    ["a number", 7],
    ["a huge one", `https://a.example/${"x".repeat(4_000)}`],
  ])("refuses %s", (_what, value) => expect(refusal(read, value)).toMatch(/^\$\.x: expected a URL, got /));

  it.each([
    ["clip.mp4", "https://brand.example/feed/clip.mp4"],
    ["/media/a.mp4", "https://brand.example/media/a.mp4"],
    ["//cdn.example/a.mp4", "https://cdn.example/a.mp4"],
    ["http://a.example/x y", "http://a.example/x%20y"],
  ])("resolves %s to %s", (value, href) => expect(read(value, "$")).toBe(href));

  it("refuses relative ones without a base", () => expect(refusal(url(), "clip.mp4")).toBe(https));
});

describe("text", () => {
  it("loses what could hide or reorder words, and keeps what people write", () => {
    expect(text("a\u0000b\u001b[31m\u0085c", "$")).toBe("ab[31mc");
    expect(text("price \u202e00.5$\u202c \u2066x\u2069", "$")).toBe("price 00.5$ x");
    for (const kept of [
      "two\nlines\tand tabs",
      "عربي\u200f (٥)",
      "👩‍👩‍👧 family",
      "<b>not markup</b>",
      "é\u0301",
    ])
      expect(text(kept, "$")).toBe(kept);
  });
});

describe("objects", () => {
  it("takes no field from a prototype, and gives none to one", () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": "yes", "a": "inherited"}, "constructor": {"prototype": {"polluted": "yes"}}}',
    ) as unknown;
    expect(refusal(object({ a: text }), hostile)).toBe("$.x.a: expected text, got nothing");
    expect(object({ polluted: optional(text) })(hostile, "$")).toEqual({});
    const named = record(text)(JSON.parse('{"__proto__": "own", "b": "c"}'), "$");
    expect(Object.keys(named)).toEqual(["__proto__", "b"]);
    expect(Object.getPrototypeOf(named)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("ignores fields it does not know, and leaves absent ones out", () => {
    expect(object({ a: text, b: optional(text) })({ a: "1", b: null, later: {} }, "$")).toEqual({ a: "1" });
  });
});

describe("lists that forgive", () => {
  const entry = object({ id: identifier });

  it("keeps the good, and tells of each of the bad", () => {
    const problems: Failure[] = [];
    const kept = uniqueList(
      entry,
      (problem) => problems.push(problem),
      4,
    )([{ id: "a" }, 5, { id: "a" }, { id: "b" }, { id: "c" }], "$.posts");
    expect(kept).toEqual([{ id: "a" }, { id: "b" }]);
    expect(problems.map(({ message }) => message)).toEqual([
      "$.posts: expected at most 4 entries, the rest is left out, got 5",
      "$.posts[1]: expected an object, got number",
      '$.posts[2].id: "a" is already in $.posts',
    ]);
  });

  it("forgets its ids between lists", () => {
    const read = uniqueList(entry, (problem) => expect.unreachable(problem.message));
    expect([read([{ id: "a" }], "$"), read([{ id: "a" }], "$")]).toHaveLength(2);
  });

  it("does not swallow a reader's own mistakes", () => {
    const broken: Read<never> = () => {
      throw new TypeError("a bug");
    };
    expect(() => lenientList(broken, () => {})([1], "$")).toThrow(TypeError);
    expect(() => spare(broken)(1, "$")).toThrow(TypeError);
  });

  it("does without what can be spared", () => {
    expect(spare(url())("javascript:alert(1)", "$")).toBeUndefined();
    expect(spareList(url())(["javascript:alert(1)", "https://a.example/"], "$")).toEqual([
      "https://a.example/",
    ]);
    expect(spareList(url())("none", "$")).toEqual([]);
  });
});

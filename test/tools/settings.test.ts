import { describe, expect, it } from "vitest";
import { nodeProblem } from "../../tools/node-version.mjs";
import { readSettings } from "../../tools/start/settings.mjs";

describe("where the demo runs", () => {
  it("is http://localhost:8080 with the shops beside it, unless told otherwise", () => {
    expect(readSettings({})).toMatchObject({
      host: "localhost",
      bind: "127.0.0.1",
      port: 8080,
      rivermartPort: 8081,
      tempoPort: 8082,
    });
    expect(readSettings({ PORT: "9000", TEMPO_PORT: "9100" })).toMatchObject({
      port: 9000,
      rivermartPort: 9001,
      tempoPort: 9100,
    });
  });

  it.each([
    ["brand.localhost", { host: "brand.localhost", bind: "127.0.0.1" }],
    ["127.0.0.1", { host: "127.0.0.1", bind: "127.0.0.1" }],
    ["0.0.0.0", { host: "localhost", bind: "0.0.0.0" }],
  ])("takes HOST=%s", (HOST, expected) => {
    expect(readSettings({ HOST })).toMatchObject(expected);
  });

  it.each([
    [{ PORT: "http" }, "PORT=http is not a port"],
    [{ PORT: "0" }, "PORT=0 is not a port"],
    [{ RIVERMART_PORT: "70000" }, "RIVERMART_PORT=70000 is not a port"],
    [{ PORT: "65535" }, "PORT=65535 leaves no room for the shops"],
    [{ PORT: "9000", TEMPO_PORT: "9000" }, "must differ"],
    [{ HOST: "shop.example" }, "HOST=shop.example cannot work"],
  ])("refuses %o in one sentence", (env, start) => {
    expect(() => readSettings(env)).toThrow(start);
  });
});

describe("the Node that starts it", () => {
  it.each([
    ["18.20.0", true, "20"],
    ["19.9.0", true, "20"],
    ["20.0.0", true, undefined],
    ["24.1.0", true, undefined],
    ["20.11.0", false, "22.18"],
    ["22.17.1", false, "22.18"],
    ["22.18.0", false, undefined],
    ["23.0.0", false, undefined],
  ])("is %s, and the workspace brings its own: %s", (version, bringsOwn, least) => {
    const problem = nodeProblem(version, bringsOwn);
    if (least === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(`needs Node ${least} or newer, and this is Node ${version}`);
  });
});

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkLicences } from "../../tools/guards/licences.ts";
import { fixture, root } from "./fixture.ts";

// node_modules cannot be committed, so the installed packages of the fixture are made here.
const folder = mkdtempSync(join(tmpdir(), "shop-feed-licences-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("licences of what runs in a shop", () => {
  it("are free", () => {
    const { seen, problems } = checkLicences(root);
    expect(problems).toEqual([]);
    expect(seen).toBeGreaterThan(5);
  });

  it("are caught when they are not, however deep", () => {
    cpSync(fixture("licences"), folder, { recursive: true });
    const install = (name: string, manifest: object) => {
      mkdirSync(join(folder, "node_modules", name), { recursive: true });
      writeFileSync(
        join(folder, "node_modules", name, "package.json"),
        JSON.stringify({ name, ...manifest }),
      );
    };
    install("copyleft", { license: "GPL-3.0" });
    install("either", { license: "(GPL-2.0 OR MIT)", dependencies: { deep: "1.0.0" } });
    install("deep", {});
    expect(checkLicences(folder).problems).toEqual([
      "shop needs missing, which is not installed in packages/shop",
      'copyleft has the licence "GPL-3.0": use something else, or ask a lawyer',
      'deep has the licence "undefined": use something else, or ask a lawyer',
    ]);
  });

  it("cannot pass by looking at nothing", () => {
    expect(checkLicences(fixture("empty")).problems).toEqual(["the guard saw no dependencies"]);
  });
});

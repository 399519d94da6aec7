import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import extension from "../schema/commerce-extension-2026-11-01.json" with { type: "json" };
import checkout from "./fixtures/checkout.json" with { type: "json" };
import order from "./fixtures/order.json" with { type: "json" };
import product from "./fixtures/product.json" with { type: "json" };

const root = join(import.meta.dirname, "../../..");
const schemas = join(process.env["SHOP_FEED_SHARED"] ?? join(root, "../shared"), "data/ucp-2026-04-08");
const there = existsSync(schemas);
if (!there)
  console.warn(
    `SKIPPED: no official UCP schemas at ${schemas}; set SHOP_FEED_SHARED to check the fixtures against them`,
  );

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
if (there)
  for (const file of globSync("**/*.json", { cwd: schemas })) {
    const schema = JSON.parse(readFileSync(join(schemas, file), "utf8")) as { $id?: string };
    if (schema.$id && !ajv.getSchema(schema.$id)) ajv.addSchema(schema);
  }
ajv.addSchema(extension);

function problems(id: string, value: unknown): unknown {
  const validate = ajv.getSchema(id);
  if (!validate) throw new Error(`No schema ${id}`);
  return validate(value) ? [] : validate.errors;
}

describe.skipIf(!there)("what the parsers are tested with is what UCP 2026-04-08 allows", () => {
  it.each([
    ["checkout", checkout],
    ["order", order],
    ["types/product", product],
  ])("%s", (name, value) =>
    expect(problems(`https://ucp.dev/schemas/shopping/${name}.json`, value)).toEqual([]),
  );
});

describe("and what our extension's schema allows", () => {
  it.each([
    ["checkout", checkout["dev.shopfeed.commerce"]],
    ["offer", product.variants[0]?.["dev.shopfeed.commerce"]],
    ["seller", product["dev.shopfeed.commerce"].seller],
  ])("%s", (name, value) => expect(problems(`${extension.$id}#/$defs/${name}`, value)).toEqual([]));
});

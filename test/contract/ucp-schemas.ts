import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = process.env["SHOP_FEED_SHARED"] ?? join(root, "..", "shared");

/** The official UCP 2026-04-08 schemas; they are test data beside the repository, not part of it. */
export const ucpFolder = join(shared, "data", "ucp-2026-04-08");
export const ucpSchemasPresent = existsSync(join(ucpFolder, "schemas", "ucp.json"));

const extensionFile = join(root, "packages/contract/schema/commerce-extension-2026-11-01.json");
export const extensionId = "https://shopfeed.dev/schemas/commerce-extension-2026-11-01.json";

export const profileId = "https://ucp.dev/discovery/profile_schema.json";

export type Check = (schema: string, value: unknown) => string[];

/** Loads every schema once; the check answers what is wrong, nothing when the value is valid. */
export function schemaCheck(): Check {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(read(extensionFile));
  for (const file of jsonFiles(join(ucpFolder, "schemas"))) ajv.addSchema(read(file));
  // The profile's own $id puts it in a folder from which its relative references lead nowhere; its file's place is right.
  ajv.addSchema({ ...read(join(ucpFolder, "discovery/profile_schema.json")), $id: profileId });
  return (schema, value) => {
    const validate = ajv.getSchema(schema);
    if (!validate) throw new Error(`There is no schema ${schema}.`);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function read(file: string): object {
  return JSON.parse(readFileSync(file, "utf8")) as object;
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
}

import { conformanceCases, runConformanceCase } from "@shop-feed/testing";
import { describe, expect, it } from "vitest";
import { buyingDefects } from "./conformance/buying-defects.ts";
import { defectiveShop } from "./conformance/defective-shop.ts";
import { shopDefects } from "./conformance/shop-defects.ts";

const defects = { ...shopDefects, ...buyingDefects };

describe("each case of the conformance suite", () => {
  it("has a defect that it must notice, and an id of its own", () => {
    expect(Object.keys(defects).toSorted()).toEqual(conformanceCases.map(({ id }) => id).toSorted());
  });

  it.each(conformanceCases)("$id notices: $defect", async (entry) => {
    const { id, needs, defect } = entry;
    await runConformanceCase(entry, defectiveShop(needs, {}));
    const broken = runConformanceCase(entry, defectiveShop(needs, defects[id] ?? {}));
    await expect(broken).rejects.toThrow(`Defect: ${defect}`);
  });
});

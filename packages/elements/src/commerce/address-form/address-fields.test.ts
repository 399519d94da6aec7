import { describe, expect, it } from "vitest";
import { addressProblems, type AddressValues, toPostalAddress } from "./address-fields.ts";

const home: AddressValues = {
  country: "US",
  firstName: "Ada",
  lastName: "Lindqvist",
  street: "1420 W Larch St",
  extended: "",
  locality: "Chicago",
  region: "IL",
  postalCode: "60607",
  phone: "",
};

describe("an address", () => {
  const cases: { what: string; part: AddressValues; problems: Record<string, string> }[] = [
    { what: "is fine", part: {}, problems: {} },
    {
      what: "lacks all",
      part: { firstName: " ", lastName: "", street: "", locality: "" },
      problems: { firstName: "missing", lastName: "missing", street: "missing", locality: "missing" },
    },
    { what: "needs a state in the US", part: { region: "" }, problems: { region: "missing" } },
    { what: "needs none in Germany", part: { country: "DE", region: "", postalCode: "10115" }, problems: {} },
    {
      what: "has a postal code of another shape",
      part: { postalCode: "6060" },
      problems: { postalCode: "wrong" },
    },
    { what: "may have the long US code", part: { postalCode: "60607-1234" }, problems: {} },
    {
      what: "has none where there are none",
      part: { country: "AE", region: "", postalCode: "" },
      problems: {},
    },
    {
      what: "has a code of an unknown shape",
      part: { country: "NL", region: "", postalCode: "1012 AB" },
      problems: {},
    },
  ];
  for (const { what, part, problems } of cases)
    it(what, () => expect(addressProblems({ ...home, ...part })).toEqual(problems));

  it("goes on without empty fields and spare spaces", () => {
    expect(toPostalAddress({ ...home, street: " 1420 W Larch St " })).toEqual({
      country: "US",
      firstName: "Ada",
      lastName: "Lindqvist",
      street: "1420 W Larch St",
      locality: "Chicago",
      region: "IL",
      postalCode: "60607",
    });
  });
});

import { describe, expect, test } from "vitest";
import { deliveryOptions } from "./delivery-options.ts";

const option = (id: string, min_days: number, max_days: number, price: number, member_price?: number) => ({
  id,
  title: id,
  min_days,
  max_days,
  price,
  ...(member_price === undefined ? {} : { member_price }),
});

const delivery = {
  ships_country: ["US", "CA"],
  zones: [
    { postal_prefixes: ["60"], options: [option("state", 2, 2, 500)] },
    {
      postal_prefixes: ["606", "H2X"],
      options: [option("city", 1, 1, 599, 0), option("today", 0, 0, 899, 299)],
    },
  ],
  otherwise: [option("far", 3, 5, 700)],
};
const noon = Date.parse("2026-11-20T12:00:00Z");
const ids = (place: Parameters<typeof deliveryOptions>[1]) =>
  deliveryOptions(delivery, place, false, noon).map(({ id }) => id);

describe("the zone", () => {
  test.each([
    ["the longest prefix wins", { country: "US", postalCode: "60607" }, ["city", "today"]],
    ["a shorter prefix", { country: "US", postalCode: "60999" }, ["state"]],
    ["spaces and case do not matter", { country: "CA", postalCode: "h2 x 1y4" }, ["city", "today"]],
    ["elsewhere", { country: "US", postalCode: "97205" }, ["far"]],
    ["an unknown place", {}, ["far"]],
    ["a country the shop does not ship to", { country: "FR", postalCode: "60607" }, []],
  ])("%s", (_, place, expected) => {
    expect(ids(place)).toEqual(expected);
  });
});

describe("price and dates", () => {
  const city = { country: "US", postalCode: "60607" };

  test("a member pays the member price, everyone else the open one", () => {
    expect(deliveryOptions(delivery, city, true, noon)[0]).toMatchObject({ price: 0, openPrice: 599 });
    expect(deliveryOptions(delivery, city, false, noon)[0]).toMatchObject({ price: 599, openPrice: 599 });
  });

  test("days count from the simulated today", () => {
    expect(deliveryOptions(delivery, city, true, noon)[0]).toMatchObject({
      earliest: "2026-11-21T08:00:00.000Z",
      latest: "2026-11-21T21:00:00.000Z",
    });
  });

  test("today never lies in the past, not even late in the evening", () => {
    for (const hour of ["07", "12", "20", "23"]) {
      const now = Date.parse(`2026-11-20T${hour}:58:00Z`);
      const today = deliveryOptions(delivery, city, true, now)[1];
      expect(Date.parse(today?.earliest ?? "")).toBeGreaterThanOrEqual(now);
      expect(Date.parse(today?.latest ?? "")).toBeGreaterThan(now);
      expect(today?.latest.slice(0, 10)).toBe("2026-11-20");
    }
  });
});

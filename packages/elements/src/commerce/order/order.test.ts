import type { Order, Parcel } from "@shop-feed/contract/commerce";
import { anOrder } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { englishShop } from "../shop-voice.ts";
import { orderHeadline, orderTitle, stepName, stepTime } from "./order-words.ts";
import { isSettled, parcelSteps } from "./parcel-steps.ts";

const now = new Date(2026, 10, 21, 9, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();
const parcel = (part: Partial<Parcel>): Parcel => ({
  id: "p",
  state: "preparing",
  lines: [],
  history: [],
  ...part,
});
const orderOf = (part: Partial<Order>): Order => ({
  ...anOrder(),
  state: "placed",
  placedAt: at(20, 9),
  arrivesBy: undefined,
  parcels: [],
  ...part,
});

describe("the way of a parcel", () => {
  const way = (part: Partial<Parcel>) =>
    parcelSteps({ placedAt: at(20, 9) }, parcel(part)).map(({ state, when }) => `${when} ${state}`);

  it("goes on from its history to the end of the usual way", () => {
    const history = [
      { state: "out_for_delivery", at: at(21, 8) },
      { state: "shipped", at: at(20, 16) },
    ];
    expect(way({ state: "out_for_delivery", history })).toEqual([
      "past placed",
      "past shipped",
      "now out_for_delivery",
      "todo delivered",
    ]);
  });
  it("has a state before it has a history", () => {
    expect(way({ state: "preparing" })).toEqual([
      "past placed",
      "now preparing",
      "todo shipped",
      "todo delivered",
    ]);
  });
  it("does not hide a state that its history lacks", () => {
    expect(way({ state: "shipped", history: [{ state: "preparing", at: at(20, 10) }] })).toEqual([
      "past placed",
      "past preparing",
      "now shipped",
      "todo delivered",
    ]);
  });
  it("promises nothing once it has left the way", () => {
    expect(way({ state: "lost", history: [{ state: "lost", at: at(21, 8) }] })).toEqual([
      "past placed",
      "now lost",
    ]);
  });
});

describe("an order in words", () => {
  const words = (part: Partial<Order>) =>
    orderHeadline(orderOf(part), englishShop, now).replaceAll("\u00A0", " ");
  it("tells when it arrives, by the parcel before the promise", () => {
    expect(words({ arrivesBy: at(22, 21) })).toBe("Arrives tomorrow, Sun 22 Nov");
    expect(words({ arrivesBy: at(22, 21), parcels: [parcel({ expectedAt: at(21, 18) })] })).toBe(
      "Arrives today by 6 pm",
    );
  });
  it("promises nothing that has passed, nor of what is late or lost", () => {
    expect(words({ arrivesBy: at(20, 21), state: "shipped" })).toBe("Shipped");
    expect(words({ arrivesBy: at(22, 21), parcels: [parcel({ state: "lost" })] })).toBe("Lost");
  });
  it("tells when it arrived", () => {
    const history = [{ state: "delivered", at: at(12, 10) }];
    expect(words({ state: "delivered", parcels: [parcel({ state: "delivered", history })] })).toBe(
      "Delivered Thu 12 Nov",
    );
  });
  it("is settled once nothing more will move it", () => {
    expect(isSettled(orderOf({}))).toBe(false);
    expect(
      isSettled(orderOf({ parcels: [parcel({ state: "delivered" }), parcel({ state: "shipped" })] })),
    ).toBe(false);
    expect(isSettled(orderOf({ parcels: [parcel({ state: "delivered" })] }))).toBe(true);
    expect(isSettled(orderOf({ state: "canceled" }))).toBe(true);
  });
  it("names the first thing and counts the rest", () => {
    const [line] = anOrder().lines;
    const two = orderOf({ lines: [{ ...line!, title: "Night Swim, LP" }, line!] });
    expect(orderTitle(two, {}, englishShop)).toBe("Night Swim, LP, and 1 more");
    expect(orderTitle(orderOf({ lines: [] }), {}, englishShop)).toBe(anOrder().label);
  });
  it("shows a state it does not know as the shop wrote it", () => {
    expect(stepName("at_customs", englishShop)).toBe("at customs");
    expect(stepTime(at(20, 9), englishShop, now).replaceAll("\u00A0", " ")).toBe("Fri 9:00 am");
  });
});

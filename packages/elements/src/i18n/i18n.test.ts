import { describe, expect, it, vi } from "vitest";
import { formatDuration } from "./dates.ts";
import { en } from "./en.ts";
import { createI18n, english } from "./i18n.ts";

describe("words", () => {
  it("fill their places and choose their plural", () => {
    expect(english.t("bag.open", { count: 1 })).toBe("Cart, 1 item");
    expect(english.t("bag.open", { count: 1200 })).toBe("Cart, 1,200 items");
    expect(english.t("linkOut.open", { host: "halden.example" })).toBe("Open at halden.example");
  });

  it("of a page go before ours, and what it lacks is English", () => {
    const german = createI18n("de", { retry: "Noch einmal" });
    expect(german.t("retry")).toBe("Noch einmal");
    expect(german.t("playback.pause")).toBe("Pause");
  });

  it("of a part that loads later join in, below the page's own", () => {
    const own = createI18n("en", { "shop.buy": "Take it" });
    const joined = own.with({ "shop.buy": "Buy now", "shop.cart": "Cart" });
    expect([joined.t("shop.buy"), joined.t("shop.cart")]).toEqual(["Take it", "Cart"]);
    expect(own.t("shop.cart")).toBe("shop.cart");
  });

  it("isolate names and amounts inside right-to-left words", () => {
    const arabic = createI18n("ar", { "linkOut.open": "افتح في {host}" });
    expect(arabic.dir).toBe("rtl");
    expect(arabic.t("linkOut.open", { host: "halden.example" })).toBe("افتح في \u2068halden.example\u2069");
    expect(english.t("linkOut.open", { host: "halden.example" })).not.toContain("\u2068");
  });

  it("that the page lacks are English, marked and ordered as such on a right-to-left page", () => {
    const arabic = createI18n("ar-EG", {}, { dir: "rtl" });
    expect([arabic.lang, arabic.locale, arabic.dir]).toEqual(["en", "ar-EG", "rtl"]);
    expect(arabic.t("feed.end")).toBe("\u2066You have seen everything\u2069");
    expect(arabic.t("linkOut.open", { host: "متجر" })).toBe("\u2066Open at \u2068متجر\u2069\u2069");
    const part = createI18n("ar", { retry: "أعد المحاولة" });
    expect([part.lang, part.t("retry")]).toEqual(["ar", "أعد المحاولة"]);
    expect(part.with({ "shop.cart": "Cart" }).t("shop.cart" as const)).toBe("\u2066Cart\u2069");
  });

  it("take the page's direction, not the locale's", () => {
    expect(createI18n("en-GB", {}, { dir: "rtl" })).toMatchObject({ lang: "en-GB", dir: "rtl" });
    expect(createI18n("ar", {}, { dir: "ltr" })).toMatchObject({ lang: "en", dir: "ltr" });
    expect(createI18n("ar", {}, { dir: "ltr" }).t("retry")).toBe("Try again");
  });

  it("choose the plural of their own language; the number is the locale's", () => {
    expect(createI18n("fr").t("bag.open", { count: 0 })).toBe("Cart, 0 items");
    expect(createI18n("de").t("bag.open", { count: 1200 })).toBe("Cart, 1.200 items");
  });

  it("never take part of a value for a place", () => {
    expect(english.t("post.label", { creator: "{caption}", caption: "x" })).toBe("{caption}: x");
  });

  it("have no urgency in them", () => {
    const all = Object.values(en).flatMap((message) =>
      typeof message === "string" ? [message] : Object.values(message),
    );
    expect(all.filter((words) => /!|oops|please|hurry/i.test(words))).toEqual([]);
  });
});

describe("dates", () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
  const now = at(20, 9, 41);

  it("read as people say them", () => {
    expect(english.time(now)).toBe("9:41\u00A0am");
    expect(english.date(at(21, 12), now)).toBe("Sat 21 Nov");
    expect(english.day(at(21, 1), now)).toBe("tomorrow, Sat 21 Nov");
    expect(english.day(at(20, 23), now)).toBe("today, Fri 20 Nov");
    expect(english.day(at(23, 1), now)).toBe("Mon 23 Nov");
    expect(english.date(new Date(2027, 0, 2).getTime(), now)).toBe("Sat 2 Jan 2027");
  });

  it("of a delivery are one day or a range", () => {
    expect(english.deliveryWindow(at(21, 9), at(21, 21), now)).toBe("tomorrow, Sat 21 Nov");
    expect(english.deliveryWindow(at(23, 9), at(25, 9), now)).toBe("Mon 23 Nov to Wed 25 Nov");
    expect(createI18n("de").deliveryWindow(at(23, 9), at(25, 9), now)).toContain("25. Nov");
  });

  it("of a clip are minutes and seconds", () => {
    expect([7, 62, 3_729, -1].map(formatDuration)).toEqual(["0:07", "1:02", "1:02:09", "0:00"]);
  });
});

describe("a locale", () => {
  it("is understood as pages write it", () => {
    expect(["en_US", "EN-us", "zh_hant_tw"].map((locale) => createI18n(locale).locale)).toEqual([
      "en-US",
      "en-US",
      "zh-Hant-TW",
    ]);
  });

  it("that is none is English, and said once", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
    expect(createI18n("en_US.UTF-8").locale).toBe("en");
    expect(createI18n("en_US.UTF-8").t("retry")).toBe("Try again");
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain('"en_US.UTF-8" is no locale');
    warn.mockRestore();
  });
});

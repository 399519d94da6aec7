import { check, present, rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import type { Shopper } from "../shopper.ts";

async function memberOffer(shopper: Shopper) {
  const { productId, variantId } = present(shopper.ids.member, "ids.member");
  return shopper.offer(productId, variantId);
}

async function linkState({ adapter }: Shopper): Promise<string> {
  return (await adapter.linkStatus()).state;
}

export const linkCases: readonly ConformanceCase[] = [
  {
    id: "link-starts-unlinked",
    title: "starts without a link",
    defect: "A new visitor sees someone else's account",
    needs: ["link"],
    async run(shopper) {
      same(await linkState(shopper), "unlinked", "the state of a new shopper");
    },
  },
  {
    id: "link-pending",
    title: "stays pending, at public prices, until there is consent",
    defect: "An account that is linked before its owner has agreed",
    needs: ["link"],
    async run(shopper) {
      const attempt = await shopper.beginLink();
      same((await shopper.adapter.pollLink(attempt.id)).state, "pending", "the state before consent");
      check((await linkState(shopper)) !== "linked", "the shopper is linked without consent");
      check(Date.parse(attempt.expiresAt) > shopper.now(), "the attempt has expired already");
    },
  },
  {
    id: "link-approved",
    title: "becomes linked by consent, and says who it is",
    defect: "Signing in at the retailer leads to nothing",
    needs: ["link"],
    async run(shopper) {
      await shopper.link();
      const status = await shopper.adapter.linkStatus();
      check(status.state === "linked", `linkStatus says ${status.state} after linking`);
      check(
        status.account.displayName ?? status.account.defaultAddress,
        "the account has neither name nor address",
      );
    },
  },
  {
    id: "link-poll-again",
    title: "answers the same when a finished attempt is polled again",
    defect: "A second tab, or a slow timer, turns success into an error",
    needs: ["link"],
    async run(shopper) {
      const attempt = await shopper.beginLink();
      await shopper.control("approveLink")(attempt);
      same((await shopper.linkEnd(attempt)).state, "linked", "the first answer");
      same((await shopper.adapter.pollLink(attempt.id)).state, "linked", "the second answer");
    },
  },
  {
    id: "link-denied",
    title: "stays unlinked when consent is refused",
    defect: "No means yes",
    needs: ["link", "deny_link"],
    async run(shopper) {
      const attempt = await shopper.beginLink();
      await shopper.control("denyLink")(attempt);
      same((await shopper.linkEnd(attempt)).state, "denied", "the state after a refusal");
      check((await linkState(shopper)) !== "linked", "the shopper is linked after a refusal");
    },
  },
  {
    id: "link-expired",
    title: "ends an attempt that nobody finished",
    defect: "A widget that waits for ever, or an old popup that links later",
    needs: ["link", "expire_link"],
    async run(shopper) {
      const attempt = await shopper.beginLink();
      await shopper.control("expireLink")(attempt);
      same((await shopper.linkEnd(attempt)).state, "expired", "the state of an old attempt");
      check((await linkState(shopper)) !== "linked", "the shopper is linked by an expired attempt");
    },
  },
  {
    id: "link-unknown-attempt",
    title: "knows only its own attempts",
    defect: "A guessed attempt id links a stranger's account",
    needs: ["link"],
    async run({ adapter }) {
      await rejects(
        adapter.pollLink("no-such-attempt"),
        ["not_found", "link_expired"],
        "polling an unknown attempt",
      );
    },
  },
  {
    id: "link-member-price",
    title: "shows the member's price and the account's own delivery after linking",
    defect: "Linking changes nothing that the shopper can see",
    needs: ["link", "member_pricing", "delivery_promise"],
    async run(shopper) {
      const before = await memberOffer(shopper);
      check(before.membership?.state !== "eligible", "a shopper without a link is called a member");
      await shopper.link();
      const after = await memberOffer(shopper);
      same(after.membership?.state, "eligible", "the membership of a linked member");
      same(after.membership?.publicPrice, before.price, "the public price beside the member's");
      check(
        after.price.amount < before.price.amount,
        `a member pays ${after.price.amount}, as everyone does`,
      );
      same(after.delivery?.kind, "promise", "the delivery of a linked shopper");
      check(after.delivery?.latest && after.delivery.destination, "the promise names no date or no address");
    },
  },
  {
    id: "unlink-public-again",
    title: "goes back to the public price after unlinking",
    defect: "An account's price and address stay on a page that no longer may see them",
    needs: ["link", "member_pricing"],
    async run(shopper) {
      const before = await memberOffer(shopper);
      await shopper.link();
      await shopper.adapter.unlink();
      same(await linkState(shopper), "unlinked", "the state after unlinking");
      const after = await memberOffer(shopper);
      same(after.price, before.price, "the price after unlinking");
      check(!after.delivery?.destination, "the account's address is still shown after unlinking");
    },
  },
  {
    id: "unlink-twice",
    title: "unlinks what is not linked without a complaint",
    defect: "A double tap on Unlink ends in an error about privacy",
    needs: ["link"],
    async run(shopper) {
      await shopper.link();
      await shopper.adapter.unlink();
      await shopper.adapter.unlink();
      same(await linkState(shopper), "unlinked", "the state after unlinking twice");
    },
  },
  {
    id: "link-again",
    title: "links again after an unlink",
    defect: "Unlink once, locked out for good",
    needs: ["link"],
    async run(shopper) {
      await shopper.link();
      await shopper.adapter.unlink();
      await shopper.link();
      same(await linkState(shopper), "linked", "the state after linking again");
    },
  },
  {
    id: "link-survives-reload",
    title: "keeps the link over a page load",
    defect: "Signing in again on every page",
    needs: ["link", "reload"],
    async run(shopper) {
      await shopper.link();
      await shopper.reload();
      same(await linkState(shopper), "linked", "the state after a reload");
    },
  },
  {
    id: "unlinked-cannot-order",
    title: "asks for a link before it sells",
    defect: "An order in nobody's name",
    needs: ["link", "native_checkout"],
    async run({ adapter, ids }) {
      await rejects(
        adapter.createCheckout({ lines: [{ variantId: ids.variantId, quantity: 1 }] }),
        ["identity_required"],
        "a checkout without a link",
      );
    },
  },
  {
    id: "unlink-during-review",
    title: "orders nothing when the link ended during the review",
    defect: "Unlinked, and still charged",
    needs: ["link", "native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const checkout = await shopper.review();
      await shopper.adapter.unlink();
      // Where checkouts belong to accounts, one without a link does not even know that this one exists.
      const answer = await shopper
        .place(checkout)
        .catch((error: unknown) => error as { state?: string; code?: string });
      const told = answer.state ?? ("code" in answer ? answer.code : undefined) ?? "nothing";
      check(
        ["needs_link", "identity_required", "not_found"].includes(told),
        `placing after unlinking says ${told}`,
      );
      await shopper.link();
      same((await shopper.orders()).length, 0, "orders after unlinking during the review");
    },
  },
];

export { authorize, linkAccount, tokenRequest } from "./link-account.ts";
export { codes, dig, ShopClient, totalsOf } from "./shop-client.ts";
export { startTestShop, type TestShop } from "./start-test-shop.ts";

const seller = (id: string, name: string) => ({
  id,
  name,
  score: 4.8,
  score_max: 5,
  on_time_percent: 97,
  ships_within_hours: 24,
  vetted: true,
  vetting: "Checked.",
  selling_since: "2020-01-01",
  country: "US",
});

const product = (id: string, sellerId: string, variants: object[], rest: object = {}) => ({
  id,
  seller: sellerId,
  title: id,
  description: `A ${id}.`,
  images: [{ src: `images/${id}.webp`, alt: id, width: 80, height: 80 }],
  options: [],
  ships_to: ["US"],
  purchase: { mode: "native" },
  variants,
  ...rest,
});

export const chicago = {
  first_name: "Mia",
  last_name: "Ortiz",
  street_address: "9 Elm St",
  address_locality: "Chicago",
  address_region: "IL",
  postal_code: "60607",
  address_country: "US",
};

const cards = [
  {
    id: "good",
    brand: "visa",
    last_digits: "4242",
    expiry_month: 9,
    expiry_year: 2029,
    default: true,
    declines: false,
  },
  { id: "bad", brand: "visa", last_digits: "0002", expiry_month: 9, expiry_year: 2029, declines: true },
];

const voucher = (code: string, kind: string, value: number, rest: object = {}) => ({
  code,
  title: code,
  kind,
  value,
  minimum: 0,
  combinable: true,
  audience: "everyone",
  ...rest,
});

/** A small native shop: two sellers, a voucher of every kind, two zones. */
export const nativeShop = {
  id: "bazaar",
  name: "Bazaar",
  currency: "USD",
  style: "native",
  offer_ttl_seconds: 60,
  sellers: [seller("disc", "Disc House"), seller("clay", "Clay Works")],
  products: [
    product(
      "record",
      "disc",
      [
        { id: "record-black", options: { Color: "Black" }, price: 2900, stock: 10 },
        { id: "record-sea", options: { Color: "Sea" }, price: 2600, stock: 3 },
      ],
      {
        options: [{ name: "Color", values: [{ label: "Black", swatch: "#000000" }, { label: "Sea" }] }],
      },
    ),
    product("brush", "disc", [{ id: "brush", options: {}, price: 2400, stock: 10 }]),
    product("mug", "clay", [{ id: "mug", options: {}, price: 4400, list_price: 5000, stock: 5 }], {
      rating: { value: 4.5, count: 12 },
      returns: { days: 14, free: true },
    }),
    product("lamp", "clay", [{ id: "lamp", options: {}, price: 9900, stock: 1 }], { ships_to: ["CA"] }),
  ],
  vouchers: [
    voucher("TEN", "percent", 10, { seller: "disc" }),
    voucher("FREESHIP", "free_delivery", 0, { minimum: 4000 }),
    voucher("EIGHT", "amount", 800, { minimum: 6000 }),
    voucher("OLD", "percent", 50, { ends_at: "2020-01-01T00:00:00Z" }),
    voucher("SOON", "percent", 50, { starts_at: "2090-01-01T00:00:00Z" }),
    voucher("HELLO", "amount", 500, { combinable: false, audience: "new_customer", uses: 1, minimum: 2000 }),
  ],
  accounts: [
    { login: "test", password: "test", name: "Test", member: false, addresses: [], instruments: cards },
  ],
  delivery: {
    ships_country: ["US", "CA"],
    zones: [
      {
        postal_prefixes: ["606"],
        options: [
          { id: "standard", title: "Standard", min_days: 2, max_days: 3, price: 400 },
          { id: "express", title: "Express", min_days: 1, max_days: 1, price: 900 },
        ],
      },
    ],
    otherwise: [{ id: "standard", title: "Standard", min_days: 3, max_days: 5, price: 500 }],
  },
  tax: { "US-IL": 1025 },
};

const home = { ...chicago, id: "home", label: "Home", first_name: "Ada", default: true };
const abroad = { ...chicago, id: "abroad", label: "Abroad", address_country: "FR", postal_code: "75001" };

/** A small linked shop: a member and a non-member, member prices, a hand-off. */
export const linkedShop = {
  id: "harbour",
  name: "Harbour",
  currency: "USD",
  style: "linked",
  membership: { program: "Harbour Plus" },
  linking: { shared: ["status"], never_shared: ["password", "card number"], sign_in_host: "harbour.example" },
  offer_ttl_seconds: 60,
  sellers: [seller("halden", "Halden"), seller("norda", "Norda")],
  products: [
    product(
      "shirt",
      "halden",
      [
        {
          id: "shirt-m",
          options: { Size: "M" },
          price: 6800,
          list_price: 7800,
          member_price: 5900,
          stock: 12,
        },
        { id: "shirt-l", options: { Size: "L" }, price: 6800, stock: 4 },
      ],
      {
        shipped_by: "Harbour",
        options: [{ name: "Size", values: [{ label: "M" }, { label: "L" }] }],
      },
    ),
    product("flask", "norda", [{ id: "flask", options: {}, price: 3200, member_price: 9900, stock: 5 }]),
    product("bike", "norda", [{ id: "bike", options: {}, price: 120000, stock: 2 }], {
      purchase: { mode: "handoff", reason: "Norda delivers this one itself." },
    }),
  ],
  vouchers: [],
  accounts: [
    {
      login: "ada",
      password: "demo",
      name: "Ada Lindqvist",
      member: true,
      addresses: [home, abroad],
      instruments: cards,
    },
    {
      login: "ben",
      password: "demo",
      name: "Ben Amari",
      member: false,
      addresses: [home],
      instruments: cards,
    },
  ],
  delivery: {
    ships_country: ["US"],
    zones: [
      {
        postal_prefixes: ["606"],
        options: [
          { id: "standard", title: "Standard", min_days: 1, max_days: 1, price: 599, member_price: 0 },
        ],
      },
    ],
    otherwise: [{ id: "standard", title: "Standard", min_days: 3, max_days: 5, price: 599, member_price: 0 }],
  },
  tax: { "US-IL": 1025 },
};

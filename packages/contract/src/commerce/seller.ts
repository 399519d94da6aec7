/** Who sells, with the facts that trust rests on. */
export interface Seller {
  readonly id: string;
  readonly name: string;
  /** Shop's own score of the seller, out of `scoreMax` (5 unless said). */
  readonly score?: number | undefined;
  readonly scoreMax?: number | undefined;
  /** Parcels handed over in time, in percent. */
  readonly onTimePercent?: number | undefined;
  readonly shipsWithinHours?: number | undefined;
  /** The shop has checked who this seller is. */
  readonly vetted?: boolean | undefined;
  /** What was checked, one sentence. */
  readonly vetting?: string | undefined;
  readonly authenticity?: string | undefined;
  /** ISO 8601 date. */
  readonly sellingSince?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly url?: string | undefined;
}

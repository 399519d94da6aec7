export interface SeenRequest {
  method: string;
  path: string;
  idempotency_key?: string;
  /** 0 while unanswered, and for connections that were dropped. */
  status: number;
}

const most = 500;

/** The latest requests the shop received, dropped ones included: the oracle for "was it resent, and with which key". */
export class SeenRequests {
  #requests: SeenRequest[] = [];

  add(request: SeenRequest): SeenRequest {
    this.#requests = [...this.#requests.slice(1 - most), request];
    return request;
  }

  list(): SeenRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests = [];
  }
}

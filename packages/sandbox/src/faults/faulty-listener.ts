import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault, FaultBox } from "./fault.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Puts the waiting faults between the network and the shop. The control plane itself never fails. */
export function faultyListener(answer: Answer, faults: FaultBox): Answer {
  return (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const fault = path.startsWith("/sandbox/") ? undefined : faults.take(request.method ?? "GET", path);
    return fault ? strike(fault, answer, request, response) : answer(request, response);
  };
}

function strike(fault: Fault, answer: Answer, request: IncomingMessage, response: ServerResponse): unknown {
  if (fault.kind === "hang") return request.resume();
  if (fault.kind === "reset_before") return request.socket.destroy();
  if (fault.kind === "slow") {
    const timer = setTimeout(() => answer(request, response), fault.ms ?? 1000);
    return request.socket.once("close", () => clearTimeout(timer));
  }
  if (fault.kind === "reset_after") {
    // The head is written only once the work is done, and nothing has left the machine yet.
    response.writeHead = () => {
      request.socket.destroy();
      return response;
    };
    return answer(request, response);
  }
  const status = fault.status ?? 503;
  const body = JSON.stringify({
    code: status === 503 ? "unavailable" : "internal_error",
    content: "The shop failed, as it was told to.",
  });
  request.resume();
  return response.writeHead(status, { "Content-Type": "application/json" }).end(body);
}

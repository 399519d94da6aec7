/** The `lang` that holds for an element, through the shadow roots it is in. Undefined: nobody said, or said "unknown". */
export function nearestLang(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const said = at.closest("[lang]")?.getAttribute("lang");
    if (said !== undefined && said !== null) return said || undefined;
  }
  return undefined;
}

/** The direction that holds for an element: the nearest `dir`, or what the page's CSS makes of it. */
export function directionAt(element: Element): "ltr" | "rtl" {
  return getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr";
}

/** The element whose shadow root this one is in. */
function hostOf(element: Element): Element | undefined {
  return (element.getRootNode() as Partial<ShadowRoot>).host;
}

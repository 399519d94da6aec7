import { expect } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";

/** What every other browser test stands on: legacy decorators compile, commands reach the page, media decode. */
describe("the engine under test", () => {
  it("takes trusted keys", async () => {
    const input = document.body.appendChild(document.createElement("input"));
    let trusted = false;
    input.addEventListener("keydown", (event) => (trusted = event.isTrusted));
    input.focus();
    await sendKeys({ type: "ok" });
    expect(input.value).to.equal("ok");
    expect(trusted).to.equal(true);
    input.remove();
  });

  it("takes a phone's viewport", async () => {
    await setViewport({ width: 390, height: 844 });
    expect([innerWidth, innerHeight]).to.deep.equal([390, 844]);
  });

  it("plays H.264 in MP4 and through media source extensions", () => {
    const type = 'video/mp4; codecs="avc1.42E01E, mp4a.40.2"';
    expect(document.createElement("video").canPlayType(type)).to.equal("probably");
    expect(MediaSource.isTypeSupported(type)).to.equal(true);
    expect(HTMLVideoElement.prototype.requestVideoFrameCallback).to.be.a("function");
  });
});

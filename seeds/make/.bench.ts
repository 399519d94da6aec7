import { openPage } from "./page.ts";
import { readFileSync } from "node:fs";
import { execSync } from "node:child_process";
const { page, close } = await openPage(async () => {});
const gpu = execSync("ps -eo pid,ppid,args | grep 'type=gpu-process' | grep -v grep | tail -1")
  .toString()
  .trim()
  .split(/\s+/)[0];
const cpu = () => {
  const f = readFileSync(`/proc/${gpu}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(f[11]) + Number(f[12])) * 10;
};
await page.evaluate(async () => {
  (window as any).S = await import("/make/studio.ts" as string);
  (window as any).T = await import("three" as string);
  (window as any).C = ((await import("/make/scenes/flask-turn.ts" as string)) as any).clip;
  (window as any).mk = async (aa: boolean) => {
    const { S, T, C } = window as any;
    const studio = S.openStudio();
    if (!aa) {
      const r = new T.WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
      r.setSize(540, 960, false);
      r.shadowMap.enabled = true;
      r.shadowMap.type = T.VSMShadowMap;
      r.toneMapping = T.NeutralToneMapping;
      studio.renderer = r;
    }
    const take = await C.build(studio);
    (window as any).st = studio;
    (window as any).tk = take;
  };
  (window as any).go = () => {
    const { st, tk } = window as any;
    const gl = st.renderer.getContext();
    const b = new Uint8Array(4);
    for (let i = 0; i < 5; i++) {
      tk.pose(i / 9);
      st.renderer.render(st.scene, st.camera);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, b);
    }
  };
});
const run = async (name: string, prep: string) => {
  await page.evaluate(prep);
  await page.evaluate("go()");
  const a = cpu(),
    t = Date.now();
  await page.evaluate("go()");
  console.log(name, "cpu ms/frame", (cpu() - a) / 5, "wall", (Date.now() - t) / 5);
};
await run("base", "mk(true)");
await run("shadow frozen", "st.renderer.shadowMap.autoUpdate=false");
await run("no env", "st.scene.environment=null");
await run(
  "lambert all",
  "st.scene.traverse(o=>{if(o.isMesh&&o.material.isMeshPhysicalMaterial)o.material=new T.MeshLambertMaterial()})",
);
await run("noshadow", "st.scene.traverse(o=>{o.receiveShadow=false})");
await run("basic", "st.scene.traverse(o=>{if(o.isMesh)o.material=new T.MeshBasicMaterial()})");
await run("noaa base", "mk(false)");
await run("noaa frozen", "st.renderer.shadowMap.autoUpdate=false");
await close();

#include "acicula/io/report/style.hpp"

namespace acicula::io::report {

std::string_view style() {
  return R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --card: #ffffff; --ink: #1d2129; --soft: #565d69; --line: #dcd8d1; --grid: #e9e6e0;
  --accent: #8c2f39; --stop: #a3121f; --stop-back: #fdecec; --warn: #7a4b00; --warn-back: #fdf3dd;
  --calm: #1b6144; --calm-back: #e7f3ec;
  --s0: #0b5fa5; --s1: #b8480a; --s2: #0f7566; --s3: #7a3fb5; --s4: #8a6400; --s5: #b02a6b; --s6: #4b5563;
  --sc: #d9b98c; --ve: #e7a89b; --pd: #f3cfc8; --rd: #f8e3de; --fa: #f9eebf;
  --steel: #7d8794; --steel-edge: #3c4450; --hole: #5c1420;
  --p0: #dd9413; --p1: #d2622a; --p2: #b03a5b; --p3: #782a78; --p4: #33206b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --card: #1c1f25; --ink: #eceae6; --soft: #a9afba; --line: #363b45; --grid: #2a2e36;
    --accent: #f0949d; --stop: #ff9a9f; --stop-back: #3c171b; --warn: #f2c46d; --warn-back: #372a10;
    --calm: #86d3ac; --calm-back: #15301f;
    --s0: #6cb2f5; --s1: #ff9d63; --s2: #4fcfb8; --s3: #c6a0f5; --s4: #e0b94a; --s5: #ff8dbd; --s6: #b6bdc9;
    --sc: #7d6340; --ve: #85493f; --pd: #5e3731; --rd: #432b28; --fa: #4d4523;
    --steel: #9aa4b2; --steel-edge: #dfe4ea; --hole: #ff8f9c;
    --p0: #7a5bc0; --p1: #b45a9e; --p2: #e06a78; --p3: #f5a05a; --p4: #fbe391;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 20px 48px; max-width: 1120px; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
h1, h2, h3, .value { font-family: Charter, "Iowan Old Style", "Palatino Linotype", "Noto Serif", Georgia, "DejaVu Serif", serif; }
h1 { font-size: clamp(1.7rem, 1.1rem + 2.6vw, 2.7rem); line-height: 1.15; margin: 6px 0 10px; font-weight: 600; }
h2 { font-size: 1.4rem; font-weight: 600; margin: 0 0 16px; }
h3 { font-size: 1.05rem; font-weight: 600; margin: 0 0 8px; }
a { color: var(--s0); overflow-wrap: anywhere; }
code { font: 0.82em/1.4 ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; color: var(--soft); overflow-wrap: anywhere; }
header { padding: 40px 0 8px; }
.brand { margin: 0; font-weight: 700; letter-spacing: 0.02em; color: var(--accent); }
.brand span { font-weight: 400; color: var(--soft); margin-left: 8px; }
.lead { font-size: 1.1rem; color: var(--soft); margin: 0 0 14px; max-width: 62ch; }
.research { display: inline-block; margin: 0; padding: 4px 12px; border: 1px solid var(--line); border-radius: 999px; font-size: 0.88rem; color: var(--soft); }
section { margin-top: 40px; padding-top: 22px; border-top: 1px solid var(--line); }
.calm { border: 0; border-left: 5px solid var(--calm); background: var(--calm-back); color: var(--calm); padding: 12px 18px; border-radius: 0 8px 8px 0; margin-top: 28px; }
.calm p { margin: 0; }
.warnings { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; }
.warnings li { padding: 11px 16px; border-left: 5px solid var(--warn); background: var(--warn-back); border-radius: 0 8px 8px 0; }
.warnings strong { color: var(--warn); }
.warnings .stop { border-left: 10px double var(--stop); background: var(--stop-back); }
.warnings .stop strong { color: var(--stop); text-transform: uppercase; letter-spacing: 0.05em; }
.stop-line { border: 2px solid var(--stop); border-radius: 8px; padding: 12px 16px; background: var(--stop-back); font-size: 1.05rem; }
.stop-line strong { color: var(--stop); text-transform: uppercase; letter-spacing: 0.05em; }
.cards { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 14px; margin: 0; }
.cards > div { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; }
.cards dt { color: var(--soft); font-size: 0.9rem; }
.cards dd { margin: 0; }
.value { font-size: 1.9rem; font-weight: 600; line-height: 1.25; font-variant-numeric: lining-nums; }
.unit { color: var(--soft); }
.when { display: block; color: var(--soft); font-size: 0.82rem; margin-bottom: 6px; }
.grade { display: inline-block; white-space: nowrap; font-size: 0.8rem; padding: 1px 9px; border-radius: 999px; border: 1px solid currentColor; }
.grade.validated { color: var(--calm); background: var(--calm-back); }
.grade.calibrated { color: var(--s0); }
.grade.unvalidated { color: var(--warn); border-style: dashed; background: var(--warn-back); }
.legend { list-style: none; margin: 0 0 16px; padding: 0; display: grid; gap: 6px; color: var(--soft); font-size: 0.92rem; }
.terms { display: grid; grid-template-columns: minmax(110px, max-content) 1fr; gap: 6px 22px; margin: 0; }
.terms dt { color: var(--soft); }
.terms dd { margin: 0; }
.facts { columns: 2; column-gap: 44px; margin: 22px 0 0; }
.facts div { display: flex; justify-content: space-between; gap: 18px; padding: 7px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 22px; align-items: start; }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 16px 14px; min-width: 0; }
figure svg { display: block; width: 100%; height: auto; }
figure.wide { grid-column: 1 / -1; } figure img { display: block; max-width: 100%; height: auto; border-radius: 6px; }
figcaption { margin-top: 8px; font-size: 0.86rem; color: var(--soft); }
svg text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: var(--ink); }
svg .tick { font-size: 11.5px; fill: var(--soft); font-variant-numeric: tabular-nums; }
svg .name { fill: var(--soft); }
svg .number { font-weight: 700; }
svg path { fill: none; }
.grid { stroke: var(--grid); }
.axis { stroke: var(--soft); }
.before { stroke: var(--soft); stroke-dasharray: 2 3; }
.session { stroke: var(--line); stroke-dasharray: 1 3; }
svg .needle { fill: var(--accent); }
.leader { stroke: var(--soft); stroke-width: 0.6; }
.curve { stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.s0 { stroke: var(--s0); } .s1 { stroke: var(--s1); stroke-dasharray: 7 4; } .s2 { stroke: var(--s2); stroke-dasharray: 2 4; }
.s3 { stroke: var(--s3); stroke-dasharray: 9 3 2 3; } .s4 { stroke: var(--s4); stroke-dasharray: 4 3; } .s5 { stroke: var(--s5); stroke-dasharray: 12 4; }
.s6 { stroke: var(--s6); stroke-dasharray: 1 3; }
svg .spread { stroke: none; fill-opacity: 0.2; } .spread.s0 { fill: var(--s0); } .spread.s1 { fill: var(--s1); }
.sc { fill: var(--sc); } .ve { fill: var(--ve); } .pd { fill: var(--pd); } .rd { fill: var(--rd); } .fa { fill: var(--fa); }
svg .steel { fill: var(--steel); stroke: var(--steel-edge); }
svg .ghost { stroke: var(--steel-edge); stroke-dasharray: 4 3; fill: var(--steel); fill-opacity: 0.25; }
svg .channel { fill: var(--hole); stroke: var(--hole); stroke-width: 0.6; }
.dots { stroke-linecap: round; }
.p0 { stroke: var(--p0); } .p1 { stroke: var(--p1); } .p2 { stroke: var(--p2); } .p3 { stroke: var(--p3); } .p4 { stroke: var(--p4); }
svg .field { fill: none; stroke: var(--grid); } svg .failed { stroke: var(--soft); stroke-width: 0.8; }
.band, .bar { stroke: var(--ink); stroke-width: 1.4; }
.median { fill: var(--ink); }
.scroll { overflow-x: auto; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid var(--s0); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
caption { position: sticky; left: 0; max-width: calc(100vw - 28px); text-align: left; color: var(--soft); font-size: 0.88rem; padding-bottom: 10px; }
th, td { text-align: left; vertical-align: top; padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; border-bottom: 2px solid var(--line); }
tbody th { min-width: 190px; }
tbody th code { display: block; }
.compact tbody th { min-width: 0; } .compact caption { padding-top: 26px; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td { white-space: nowrap; }
.sources td { white-space: normal; }
.faint { color: var(--soft); }
details { border: 1px solid var(--line); border-radius: 10px; background: var(--card); margin-top: 10px; padding: 0 16px; }
details[open] { padding-bottom: 12px; }
summary { cursor: pointer; padding: 10px 0; font-weight: 600; }
.references { padding-left: 0; list-style: none; display: grid; gap: 10px; font-size: 0.92rem; margin: 0; }
.references code { color: var(--accent); margin-right: 6px; }
footer { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
@media (max-width: 900px) { .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 760px) {
  .figures { grid-template-columns: minmax(0, 1fr); }
  .facts { columns: 1; }
  body { padding: 0 14px 40px; }
  header { padding-top: 24px; }
  .terms { grid-template-columns: 1fr; gap: 0; } .terms dd { margin-bottom: 10px; }
  figure { padding: 12px 8px 12px; }
  table { font-size: 0.84rem; } tbody th { min-width: 130px; } th, td { padding-right: 8px; }
  .cards { gap: 10px; } .cards > div { padding: 11px 12px; } .value { font-size: 1.5rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; }
  body { max-width: none; font-size: 10.5pt; padding: 0; }
  figure, .cards > div, tr, .warnings li, .references li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .cards { grid-template-columns: repeat(4, minmax(0, 1fr)); } .value { font-size: 1.3rem; }
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px; }
  .facts { columns: 2; } .terms { grid-template-columns: minmax(80px, max-content) 1fr; gap: 2px 14px; } .terms dd { margin: 0; }
  .scroll { overflow: visible; } table { font-size: 8.5pt; } th, td { padding: 3px 8px 3px 0; }
  section { margin-top: 24px; }
}
)css";
}

}  // namespace acicula::io::report

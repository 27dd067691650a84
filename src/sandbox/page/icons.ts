/** The page's icons, drawn here as strokes on a 20 × 20 grid. */
import type { VElement } from './vdom.ts';
import { h } from './vdom.ts';

const paths = {
  hash: 'M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13.5M3 12.5h13.5',
  lock: 'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5 9h10v8H5z',
  archive: 'M3 4h14v4H3zM4.5 8v8.5h11V8M8 11.5h4',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  close: 'M5 5l10 10M15 5 5 15',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  reply: 'M4 4.5h12v8.5H9.5L6 16v-3H4zM7 8h6M7 10.3h4',
  send: 'M3.5 3.8 17 10 3.5 16.2 5.5 10zM5.5 10H11',
  snippet: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15M7.5 10h5M7.5 13h5',
  eye: 'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  warning: 'M10 3 2.5 16.5h15zM10 8v4M10 14.2v.01',
  external: 'M8 5H4.5v10.5H15V12M11 4.5h4.5V9M15.5 4.5 9 11',
  down: 'M5 8l5 5 5-5',
  up: 'M7.5 17V9.5H4V17zM7.5 9.5 10.5 3a1.8 1.8 0 0 1 1.8 2.2L11.8 8H16l-1.2 9H7.5',
  image: 'M3 4.5h14v11H3zM3 13l4-4 4 4 2.5-2.5L17 13.5M13 8v.01',
  robot: 'M5 7h10v9H5zM10 7V4M8 11v.01M12 11v.01M8 13.6h4M3 10v3M17 10v3',
  shield: 'M10 2.5 4 5v4.5c0 4 2.6 6.6 6 8 3.4-1.4 6-4 6-8V5zM7.3 10l2 2 3.6-4',
} as const;

/** The names of the icons. */
export type IconName = keyof typeof paths;

/** Draws an icon. It says nothing to a screen reader: what it stands on has a label. */
export function icon(name: IconName, extra = ''): VElement {
  return h(
    'svg',
    { class: `icon ${extra}`.trim(), viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: paths[name] }),
  );
}

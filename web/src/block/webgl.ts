/** How WebGL 2 is drawn here: not at all, by the processor, or by a graphics processor. */
export type WebGl = 'none' | 'software' | 'hardware';

/** Asks once with a canvas of its own, so that a page without WebGL stays quiet. */
export function webGl(): WebGl {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name) ? 'software' : 'hardware';
}

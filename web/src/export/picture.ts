import { currentTheme, tokenColour } from '../theme';
import { download, fileStem } from './download';

const margin = 16; // [px]
const scale = 2; // picture pixels per pixel of the page

/** Saves what a figure draws as a PNG with its title, legend and caption. */
export async function saveFigure(figure: HTMLElement, title: string): Promise<void> {
  const drawing = await drawingOf(figure);
  if (!drawing) return;
  const legend = [...figure.querySelectorAll('.legend li')];
  const unit = figure.querySelector('.figure-unit')?.textContent ?? '';
  const caption = figure.querySelector('figcaption')?.textContent ?? '';
  const top = margin + 22 + legend.length * 18;
  const canvas = document.createElement('canvas');
  canvas.width = (drawing.width + 2 * margin) * scale;
  canvas.height = (top + drawing.height + 28 + margin) * scale;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  context.fillStyle = tokenColour('--card');
  context.fillRect(0, 0, canvas.width, canvas.height);
  write(context, unit ? `${title} (${unit})` : title, margin, margin + 12, '600 16px ' + tokenColour('--serif'), '--ink');
  legend.forEach((item, index) => {
    const y = margin + 34 + index * 18;
    const line = item.querySelector('path');
    if (line) stroke(context, getComputedStyle(line), margin, y - 4);
    write(context, item.textContent?.trim() ?? '', margin + 32, y, '12px ' + tokenColour('--sans'), '--ink');
  });
  context.drawImage(drawing.image, margin, top, drawing.width, drawing.height);
  write(context, caption, margin, top + drawing.height + 18, '11px ' + tokenColour('--sans'), '--soft');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) download(`${fileStem(title)}.png`, blob);
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, token: string): void {
  context.font = font;
  context.fillStyle = tokenColour(token);
  context.fillText(text, x, y);
}

function stroke(context: CanvasRenderingContext2D, style: CSSStyleDeclaration, x: number, y: number): void {
  context.save();
  context.strokeStyle = style.stroke;
  context.lineWidth = 2;
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 24, y);
  context.stroke();
  context.restore();
}

interface Drawing {
  image: CanvasImageSource;
  width: number;
  height: number;
}

async function drawingOf(figure: HTMLElement): Promise<Drawing | null> {
  const canvas = figure.querySelector('canvas');
  if (canvas) return { image: canvas, width: canvas.clientWidth, height: canvas.clientHeight };
  const image = figure.querySelector('img');
  if (image) return { image, width: image.naturalWidth / scale, height: image.naturalHeight / scale };
  const svg = figure.querySelector<SVGSVGElement>('svg.drawing');
  return svg ? rasterised(svg) : null;
}

/** An SVG of the page takes its colours from the style sheet, which a picture does not have: they are written into it. */
async function rasterised(svg: SVGSVGElement): Promise<Drawing> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    const kept = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'text-anchor', 'opacity'];
    element.setAttribute('style', kept.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  copy.style.colorScheme = currentTheme();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return { image, width, height };
}

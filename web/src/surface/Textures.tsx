import type { Surface } from '../document';
import { changeText, textureMeaning, textureText } from './words';

/** Texture parameters of both surfaces. */
export function Textures({ of }: { of: Surface['textures'] }) {
  if (of.length === 0) return null;
  return (
    <table class="surface-textures">
      <caption>Texture of the surface (ISO 25178-2)</caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Parameter</span></th>
          <th scope="col">before</th>
          <th scope="col">after</th>
          <th scope="col">change</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ name, unit, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}<i>{textureMeaning(name)}</i></th>
            <td>{textureText(name, unit, before)}</td>
            <td>{textureText(name, unit, after)}</td>
            <td>{changeText(name, before, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// GLSL of the block. Places are in the model's own frame in millimetres: x, y along the skin, z depth below the surface.

/** What both the faces and the isosurface know of a field. */
const fieldPart = /* glsl */ `
precision highp float;
precision highp sampler3D;
uniform sampler3D field;
uniform sampler2D depthMap;
uniform sampler2D ringMap;
uniform vec2 fieldDepth;
uniform vec4 fieldPlane;
uniform float ringReach;

// Level [1] of the field at a place: 0 low end of the scale, 1 high end.
float levelAt(vec3 place) {
  float share = clamp((place.z - fieldDepth.x) / (fieldDepth.y - fieldDepth.x), 0.0, 1.0);
  float depth = texture(depthMap, vec2(share, 0.5)).r;
  vec2 plane = (place.xy - fieldPlane.xy) * fieldPlane.zw;
  if (ringReach > 0.0) plane = vec2(texture(ringMap, vec2(length(place.xy) / ringReach, 0.5)).r, 0.5);
  return texture(field, vec3(plane, depth)).r;
}
`;

/** World (three's frame, depth stretched) to place. */
export const placeVertex = /* glsl */ `
uniform vec3 middle;
uniform float stretch;
out vec3 place;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  place = vec3(world.x + middle.x, middle.y - world.z, middle.z - world.y / stretch);
  gl_Position = projectionMatrix * viewMatrix * world;
}
`;

/** The faces of the block: its layers, and the field where there is one. */
export const faceFragment = /* glsl */ `
${fieldPart}
uniform sampler2D table;
uniform bool hasField;
uniform vec4 layerBottom;
uniform vec3 layerColour[4];
in vec3 place;
out vec4 colour;
void main() {
  float d = place.z;
  vec3 paint = layerColour[3];
  if (d < layerBottom.z) paint = layerColour[2];
  if (d < layerBottom.y) paint = layerColour[1];
  if (d < layerBottom.x) paint = layerColour[0];
  if (hasField && d >= fieldDepth.x && d <= fieldDepth.y) {
    paint = texture(table, vec2((levelAt(place) * 255.0 + 0.5) / 256.0, 0.5)).rgb;
  }
  colour = vec4(paint, 1.0);
}
`;

/**
 * The body of all places above (or below) a level: its surface is found along the ray through the box in even steps,
 * then by halving; where the wall of the box or a cut opens it, the field itself is seen.
 */
export const isoFragment = /* glsl */ `
${fieldPart}
uniform mat4 projectionMatrix;
uniform vec3 middle;
uniform float stretch;
uniform vec3 direction;
uniform vec3 low;
uniform vec3 high;
uniform float level;
uniform float sign;
uniform int steps;
uniform vec3 paint;
uniform sampler2D table;
in vec3 place;
out vec4 colour;

bool inside(vec3 at) { return sign * (levelAt(at) - level) > 0.0; }

void main() {
  // The ray leaves the box here; it entered where the nearest of the three pairs of walls lets it in.
  vec3 safe = vec3(abs(direction.x) < 1e-6 ? 1e-6 : direction.x,
                   abs(direction.y) < 1e-6 ? 1e-6 : direction.y,
                   abs(direction.z) < 1e-6 ? 1e-6 : direction.z);
  vec3 back = max((place - low) / safe, (place - high) / safe);
  float reach = min(back.x, min(back.y, back.z));
  if (reach <= 0.0) discard;
  vec3 entry = place - reach * direction;
  float here = 0.0;
  float last = 0.0;
  bool open = inside(entry);
  bool found = open;
  for (int i = 1; i <= steps && !found; i++) {
    last = here;
    here = reach * float(i) / float(steps);
    found = inside(entry + here * direction);
  }
  if (!found) discard;
  for (int i = 0; i < 5 && !open; i++) {
    float between = 0.5 * (last + here);
    if (inside(entry + between * direction)) here = between; else last = between;
  }
  vec3 at = entry + here * direction;
  if (open) {
    colour = vec4(texture(table, vec2((levelAt(at) * 255.0 + 0.5) / 256.0, 0.5)).rgb, 1.0);
  } else {
    vec3 e = 0.012 * (high - low);
    vec3 slope = vec3(levelAt(at + vec3(e.x, 0, 0)) - levelAt(at - vec3(e.x, 0, 0)),
                      levelAt(at + vec3(0, e.y, 0)) - levelAt(at - vec3(0, e.y, 0)),
                      levelAt(at + vec3(0, 0, e.z)) - levelAt(at - vec3(0, 0, e.z))) / e;
    float light = length(slope) > 0.0 ? abs(dot(normalize(slope), normalize(direction))) : 1.0;
    colour = vec4(paint * (0.4 + 0.6 * light), 1.0);
  }
  vec3 world = vec3(at.x - middle.x, (middle.z - at.z) * stretch, middle.y - at.y);
  vec4 clip = projectionMatrix * viewMatrix * vec4(world, 1.0);
  gl_FragDepth = 0.5 * clip.z / clip.w + 0.5;
}
`;

/**
 * Channels, lit from the eye. A corner of the shape is (cos, ring, sin): ring 0 at the tip, 1 where the needle has its
 * full width, 2 at the surface. An instance has the place of its entry in the world, and its shape: radius at the
 * surface, radius at the tip, depth of ring 1 and of ring 0.
 */
export const trackVertex = /* glsl */ `
in vec3 entry;
in vec4 shape;
uniform float stretch;
out float light;
void main() {
  float ring = position.y;
  float radius = ring < 0.5 ? shape.y : shape.x;
  float depth = ring < 0.5 ? shape.w : ring < 1.5 ? shape.z : 0.0;
  vec3 world = entry + vec3(radius * position.x, -depth * stretch, radius * position.z);
  light = 0.55 + 0.45 * abs(normalize(mat3(viewMatrix) * vec3(position.x, 0.0, position.z)).z);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`;

export const trackFragment = /* glsl */ `
precision highp float;
uniform vec3 paint;
in float light;
out vec4 colour;
void main() { colour = vec4(paint * light, 1.0); }
`;

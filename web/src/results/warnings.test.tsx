import { render } from 'preact';
import { describe, expect, it } from 'vitest';

import { SafetyPanel } from './SafetyPanel';
import { StopBanner } from './StopBanner';

const stop = { code: 'safety.isotretinoin', text: 'Isotretinoin within six months.', stop: true };
const caution = { code: 'safety.depth-cap', text: 'Deep.', stop: false };
const research = { code: 'safety.research-use', text: 'For research only.', stop: false };

function drawn(element: preact.JSX.Element): HTMLElement {
  const place = document.createElement('div');
  render(element, place);
  return place;
}

describe('stops and cautions', () => {
  it('shows every stop as an alert that has no way to be put away', () => {
    const banner = drawn(<StopBanner warnings={[caution, stop]} />);
    expect(banner.querySelector('[role=alert]')?.textContent).toContain('Isotretinoin within six months.');
    expect(banner.querySelectorAll('button, a, summary')).toHaveLength(0);
  });

  it('has no banner without a stop', () => {
    expect(drawn(<StopBanner warnings={[caution]} />).textContent).toBe('');
  });

  it('lists stops first and counts', () => {
    const panel = drawn(<SafetyPanel warnings={[research, caution, stop]} />);
    expect([...panel.querySelectorAll('li')].map((each) => each.className)).toEqual(['stop', 'caution']);
    expect(panel.querySelector('.count')?.textContent).toBe('1 stop, 1 caution');
  });
});

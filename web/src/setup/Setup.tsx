import { Field } from '../fields/Field';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { BodyMap } from './BodyMap';
import { Calendar } from './Calendar';
import { lengthLimits } from './needle';
import { NeedleDrawing } from './NeedleDrawing';
import { Phototypes } from './Phototypes';
import { Section } from './Section';
import { Segments } from './Segments';

/** The treatment, in the order in which it happens. */
export function Setup() {
  const { catalogue } = useLab();
  const { resolved } = useTreatmentState();
  const limits = lengthLimits(catalogue, resolved);
  const serum = resolved['serum.active']?.value ?? 'none';
  return (
    <div class="setup">
      <Section title="Who and where">
        <div class="who">
          <BodyMap />
          <div class="who-fields">
            <Field name="subject.site" />
            <Field name="subject.age" slide={{ low: 18, high: 80, step: 1 }} />
            <Field name="subject.sex"><Segments name="subject.sex" /></Field>
            <Field name="subject.phototype"><Phototypes /></Field>
            <Field name="condition.indication" />
          </div>
        </div>
      </Section>
      <Section title="Needle and skin" note="to scale; drag the tip">
        <Field name="device.name" />
        <NeedleDrawing />
        <Field name="device.needle.length" label="Needle length" slide={limits} />
      </Section>
      <Section title="Technique">
        <div class="pair">
          <Field name="technique.passes" slide={{ low: 1, high: 20, step: 1 }} />
          <Field name="technique.directions" slide={{ low: 1, high: 8, step: 1 }} />
        </div>
        <Field name="technique.anaesthesia"><Segments name="technique.anaesthesia" /></Field>
      </Section>
      <Section title="Sessions" note="drag the second session, or the end">
        <Calendar />
        <div class="triple">
          <Field name="course.sessions" />
          {Number(resolved['course.sessions']?.value ?? 1) > 1 && <Field name="course.interval" />}
          <Field name="course.follow_up" />
        </div>
      </Section>
      <Section title="Serum">
        <Field name="serum.active" />
        {serum !== 'none' && (
          <>
            <Field name="serum.application"><Segments name="serum.application" /></Field>
            <div class="pair">
              <Field name="serum.concentration" />
              <Field name="serum.film_thickness" slide={{ low: 5, high: 100, step: 1 }} />
              <Field name="serum.delay" />
              <Field name="serum.duration" />
            </div>
          </>
        )}
      </Section>
    </div>
  );
}

import { type LabEditor, labEditor } from './lab-editor.ts';

/**
 * The editor of each lab by the lab's name; one line each, for example
 * 'segment-ward-network': labEditor(() => import('./segment-ward-network/segment-ward-network-editor.tsx').then((m) => m.SegmentWardNetworkEditor)),
 */
export const labEditors: Readonly<Record<string, LabEditor>> = {
  'disclose-and-advise': labEditor(async () => {
    const { DiscloseAndAdviseEditor } = await import('./disclose-and-advise/disclose-and-advise-editor.tsx');
    return DiscloseAndAdviseEditor;
  }),
  'sbom-and-vex': labEditor(async () => {
    const { SbomAndVexEditor } = await import('./sbom-and-vex/sbom-and-vex-editor.tsx');
    return SbomAndVexEditor;
  }),
  'score-and-decide': labEditor(async () => {
    const { ScoreAndDecideEditor } = await import('./score-and-decide/score-and-decide-editor.tsx');
    return ScoreAndDecideEditor;
  }),
  'segment-ward-network': labEditor(async () => {
    const { SegmentWardNetworkEditor } = await import('./segment-ward-network/segment-ward-network-editor.tsx');
    return SegmentWardNetworkEditor;
  }),
  'threat-model-a-pump': labEditor(async () => {
    const { ThreatModelAPumpEditor } = await import('./threat-model-a-pump/threat-model-a-pump-editor.tsx');
    return ThreatModelAPumpEditor;
  }),
  'trace-and-submit': labEditor(async () => {
    const { TraceAndSubmitEditor } = await import('./trace-and-submit/trace-and-submit-editor.tsx');
    return TraceAndSubmitEditor;
  }),
};

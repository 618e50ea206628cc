/**
 * The panels around the canvas. All of them need an `EditorProvider` and a `ServicesProvider` above; where they lie
 * on the screen is the board screen's business.
 */
export { ArrangeMenu } from './arrange/arrange-menu.tsx'
export { FamiliesDialog } from './families/families-dialog.tsx'
export { Inspector } from './inspector/inspector.tsx'
export { Legend } from './legend/legend.tsx'
export { createPageItems } from './page-items.ts'
export { PageTabs } from './pages/page-tabs.tsx'
export { FollowBanner } from './presence/follow-banner.tsx'
export { createFollowing } from './presence/following.ts'
export { PresenceButton } from './presence/presence-button.tsx'
export type { Me, PanelServices } from './services.ts'
export { ServicesProvider, useServices } from './services.ts'
export { ShortcutsDialog } from './shortcuts/shortcuts-dialog.tsx'
export { createTakeHome } from './take-home/take-home.ts'
export { Toolbar } from './toolbar/toolbar.tsx'
export { EditorProvider, useBoard, useEditor, useEditorState, useItem } from './use-editor.ts'
export { HistoryButtons } from './view-controls/history-buttons.tsx'
export { ZoomControls } from './view-controls/zoom-controls.tsx'

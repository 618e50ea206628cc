import { lazy } from 'react'
import { panelPart, patiently } from '../../panels/panel-part.ts'

/*
 * Parts of the board screen that nobody needs in the first seconds. They come when they are first used, or a little
 * after the board is there, so that a lost network does not take them away.
 */
const loadInspector = panelPart(() => import('../../panels/inspector/inspector.tsx'))
const loadList = panelPart(() => import('../../lists/index.ts'))
const loadItemServices = panelPart(() => import('./item-services-of-board.tsx'))
const loadFamilies = panelPart(() => import('../../panels/families/families-dialog.tsx'))
const loadShortcuts = panelPart(() => import('../../panels/shortcuts/shortcuts-dialog.tsx'))
const loadExport = panelPart(() => import('../../panels/take-home/export-dialog.tsx'))
const loadImport = panelPart(() => import('../../panels/take-home/import-dialog.tsx'))
const loadLegend = panelPart(() => import('../../panels/legend/legend.tsx'))
const loadArrange = panelPart(() => import('../../panels/arrange/arrange-dialog.tsx'))
const loadToolOptions = panelPart(() => import('../../panels/toolbar/tool-options.tsx'))
const loadWording = panelPart(() => import('../../panels/wording/index.ts'))
const loadUploadTray = panelPart(() => import('../../panels/pictures/upload-tray.tsx'))
const loadPictures = panelPart(() => import('../../panels/pictures/add-pictures.ts'))
const loadTerritoryTool = patiently(() => import('../../editor/tools/territory/index.ts'))
const loadNetMap = panelPart(() => import('../../panels/net-map/net-map.tsx'))
const loadSilent = panelPart(() => import('../../panels/silent/silent-part.tsx'))
const loadBallotStrip = panelPart(() => import('../../panels/ballots/ballot-strip.tsx'))
const loadInstruction = patiently(() => import('../../panels/methods/instruction-dialog.tsx'))
const loadPresence = patiently(() => import('../../panels/presence/presence-panel.tsx'))
const loadLayers = panelPart(() => import('../../panels/layers/layers-panel.tsx'))
const loadCompareBar = panelPart(() => import('../../panels/layers/compare-bar.tsx'))
const loadRenamePage = panelPart(() => import('../../panels/pages/rename-page-dialog.tsx'))
const loadDeletePage = panelPart(() => import('../../panels/pages/delete-page-dialog.tsx'))
const loadMethods = panelPart(() => import('../../panels/methods/add-method-dialog.tsx'))
const loadMandate = panelPart(() => import('../../panels/mandate/mandate-dialog.tsx'))
const loadMandateCard = panelPart(() => import('../../panels/mandate/mandate-card.tsx'))
const loadBallots = panelPart(() => import('../../panels/ballots/ballots-dialog.tsx'))
const loadClaims = panelPart(() => import('../../panels/commitments/claims-dialog.tsx'))
const loadNewsCard = panelPart(() => import('../../panels/news/news-card.tsx'))
const loadNews = panelPart(() => import('../../panels/news/news-dialog.tsx'))
const loadMeetings = panelPart(() => import('../../panels/after/meetings-dialog.tsx'))
const loadMinutes = panelPart(() => import('../../views/minutes/minutes-view.tsx'))
const loadKey = panelPart(() => import('./return-key-dialog.tsx'))
const loadLead = panelPart(() => import('../../panels/lead/lead-panel.tsx'))
const loadStrip = patiently(() => import('../../panels/strip/session-strip.tsx'))
const loadKeptNotes = panelPart(() => import('../../panels/silent/kept-notes.tsx'))
const loadLedBanner = panelPart(() => import('../../panels/strip/led-banner.tsx'))
const loadOwnNotes = patiently(() => import('../../sync/own-notes.ts'))
const loadReport = panelPart(() => import('../../panels/people/report-dialog.tsx'))
const loadCurtainBanner = panelPart(() => import('../../panels/curtain/curtain-banner.tsx'))
const loadHiddenBanner = panelPart(() => import('../../panels/hidden/hidden-banner.tsx'))
const loadProjector = panelPart(() => import('./projector/projector.tsx'))
const loadShare = panelPart(() => import('./share/share-dialog.tsx'))

export const Inspector = lazy(async () => ({ default: (await loadInspector()).Inspector }))
export const ListView = lazy(async () => ({ default: (await loadList()).ListView }))
export const ItemServicesOfBoard = lazy(async () => ({ default: (await loadItemServices()).ItemServicesOfBoard }))
export const FamiliesDialog = lazy(async () => ({ default: (await loadFamilies()).FamiliesDialog }))
export const NeedOffer = lazy(async () => ({ default: (await loadWording()).NeedOffer }))
export const WordingDialog = lazy(async () => ({ default: (await loadWording()).WordingDialog }))
export const NetMap = lazy(async () => ({ default: (await loadNetMap()).NetMap }))
export const Legend = lazy(async () => ({ default: (await loadLegend()).Legend }))
export const ShortcutsDialog = lazy(async () => ({ default: (await loadShortcuts()).ShortcutsDialog }))
export const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }))
export const ImportDialog = lazy(async () => ({ default: (await loadImport()).ImportDialog }))
export const MandateDialog = lazy(async () => ({ default: (await loadMandate()).MandateDialog }))
export const MandateCard = lazy(async () => ({ default: (await loadMandateCard()).MandateCard }))
export const BallotsDialog = lazy(async () => ({ default: (await loadBallots()).BallotsDialog }))
export const ClaimsDialog = lazy(async () => ({ default: (await loadClaims()).ClaimsDialog }))
export const UploadTray = lazy(async () => ({ default: (await loadUploadTray()).UploadTray }))
export const CompareBar = lazy(async () => ({ default: (await loadCompareBar()).CompareBar }))
export const NewsCard = lazy(async () => ({ default: (await loadNewsCard()).NewsCard }))
export const NewsDialog = lazy(async () => ({ default: (await loadNews()).NewsDialog }))
export const MeetingsDialog = lazy(async () => ({ default: (await loadMeetings()).MeetingsDialog }))
export const MinutesView = lazy(async () => ({ default: (await loadMinutes()).MinutesView }))
export const ReturnKeyDialog = lazy(async () => ({ default: (await loadKey()).ReturnKeyDialog }))
export const LeadPanel = lazy(async () => ({ default: (await loadLead()).LeadPanel }))
export const SessionStrip = lazy(async () => ({ default: (await loadStrip()).SessionStrip }))
export const KeptNotes = lazy(async () => ({ default: (await loadKeptNotes()).KeptNotes }))
export const CurtainBanner = lazy(async () => ({ default: (await loadCurtainBanner()).CurtainBanner }))
export const HiddenBanner = lazy(async () => ({ default: (await loadHiddenBanner()).HiddenBanner }))
export const Projector = lazy(async () => ({ default: (await loadProjector()).Projector }))
export const LedBanner = lazy(async () => ({ default: (await loadLedBanner()).LedBanner }))
export const ReportDialog = lazy(async () => ({ default: (await loadReport()).ReportDialog }))
export const ShareDialog = lazy(async () => ({ default: (await loadShare()).ShareDialog }))

const loaders = [
  loadInspector,
  loadToolOptions,
  loadLegend,
  loadArrange,
  loadList,
  loadItemServices,
  loadFamilies,
  loadShortcuts,
  loadExport,
  loadImport,
  loadMandate,
  loadMandateCard,
  loadBallots,
  loadClaims,
  loadNewsCard,
  loadNews,
  loadMeetings,
  loadMinutes,
  loadKey,
  loadReport,
  loadShare,
  loadLead,
  loadCurtainBanner,
  loadHiddenBanner,
  loadProjector,
  loadStrip,
  loadLedBanner,
  loadOwnNotes,
  loadKeptNotes,
  loadWording,
  loadUploadTray,
  loadPictures,
  loadTerritoryTool,
  loadNetMap,
  loadSilent,
  loadBallotStrip,
  loadInstruction,
  loadPresence,
  loadLayers,
  loadCompareBar,
  loadRenamePage,
  loadDeletePage,
  loadMethods,
]
const quietAfterMs = 3_000

/** Fetches them all once the board has been on screen for a while; returns the way to call it off. */
export function fetchPartsLater(): () => void {
  const timer = setTimeout(() => {
    for (const load of loaders) load().catch(ignore)
  }, quietAfterMs)
  return () => clearTimeout(timer)
}

/** A part that does not come now is asked for again when it is used. */
function ignore(): void {}

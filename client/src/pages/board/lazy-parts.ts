import { lazy } from 'react'
import { patiently } from '../../components/index.ts'
import { withWords } from '../../i18n/i18n.ts'

/** A part with words of its own. */
function panel<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return patiently(withWords('panels', load))
}

/*
 * Parts of the board screen that nobody needs in the first seconds. They come when they are first used, or a little
 * after the board is there, so that a lost network does not take them away.
 */
const loadInspector = panel(() => import('../../panels/inspector/inspector.tsx'))
const loadList = panel(() => import('../../lists/index.ts'))
const loadItemServices = panel(() => import('./item-services-of-board.tsx'))
const loadFamilies = panel(() => import('../../panels/families/families-dialog.tsx'))
const loadShortcuts = panel(() => import('../../panels/shortcuts/shortcuts-dialog.tsx'))
const loadExport = panel(() => import('../../panels/take-home/export-dialog.tsx'))
const loadImport = panel(() => import('../../panels/take-home/import-dialog.tsx'))
const loadLegend = panel(() => import('../../panels/legend/legend.tsx'))
const loadArrange = panel(() => import('../../panels/arrange/arrange-dialog.tsx'))
const loadToolOptions = panel(() => import('../../panels/toolbar/tool-options.tsx'))
const loadWording = panel(() => import('../../panels/wording/index.ts'))
const loadUploadTray = panel(() => import('../../panels/pictures/upload-tray.tsx'))
const loadPictures = panel(() => import('../../panels/pictures/add-pictures.ts'))
const loadTerritoryTool = patiently(() => import('../../editor/tools/territory/index.ts'))
const loadNetMap = panel(() => import('../../panels/net-map/net-map.tsx'))
const loadSilent = panel(() => import('../../panels/silent/silent-part.tsx'))
const loadBallotStrip = panel(() => import('../../panels/ballots/ballot-strip.tsx'))
const loadInstruction = patiently(() => import('../../panels/methods/instruction-dialog.tsx'))
const loadPresence = patiently(() => import('../../panels/presence/presence-panel.tsx'))
const loadLayers = panel(() => import('../../panels/layers/layers-panel.tsx'))
const loadCompareBar = panel(() => import('../../panels/layers/compare-bar.tsx'))
const loadRenamePage = panel(() => import('../../panels/pages/rename-page-dialog.tsx'))
const loadDeletePage = panel(() => import('../../panels/pages/delete-page-dialog.tsx'))
const loadMethods = panel(() => import('../../panels/methods/add-method-dialog.tsx'))
const loadMandate = panel(() => import('../../panels/mandate/mandate-dialog.tsx'))
const loadMandateCard = panel(() => import('../../panels/mandate/mandate-card.tsx'))
const loadBallots = panel(() => import('../../panels/ballots/ballots-dialog.tsx'))
const loadClaims = panel(() => import('../../panels/commitments/claims-dialog.tsx'))
const loadNewsCard = panel(() => import('../../panels/news/news-card.tsx'))
const loadNews = panel(() => import('../../panels/news/news-dialog.tsx'))
const loadMeetings = panel(() => import('../../panels/after/meetings-dialog.tsx'))
const loadMinutes = panel(() => import('../../views/minutes/minutes-view.tsx'))
const loadKey = panel(() => import('./return-key-dialog.tsx'))
const loadLead = panel(() => import('../../panels/lead/lead-panel.tsx'))
const loadStrip = patiently(() => import('../../panels/strip/session-strip.tsx'))
const loadKeptNotes = panel(() => import('../../panels/silent/kept-notes.tsx'))
const loadLedBanner = panel(() => import('../../panels/strip/led-banner.tsx'))
const loadOwnNotes = patiently(() => import('../../sync/own-notes.ts'))
const loadReport = panel(() => import('../../panels/people/report-dialog.tsx'))
const loadCurtainBanner = panel(() => import('../../panels/curtain/curtain-banner.tsx'))
const loadHiddenBanner = panel(() => import('../../panels/hidden/hidden-banner.tsx'))
const loadProjector = panel(() => import('./projector/projector.tsx'))
const loadShare = panel(() => import('./share/share-dialog.tsx'))

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

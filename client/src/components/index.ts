/**
 * The small parts every screen is made of. Words come translated from the caller. Values (colours, spaces, sizes) come
 * from styles/tokens.css; one-off looks go in the CSS module of whoever uses a part.
 */
export { Button, buttonClass, IconButton } from './button.tsx'
export { Dialog, DialogClose } from './dialog.tsx'
export { EmptyState } from './empty-state.tsx'
export { ErrorBoundary } from './error-boundary.tsx'
export { CheckField, SelectField, TextArea, TextField } from './field.tsx'
export { Later } from './later.tsx'
export { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from './menu.tsx'
export { dismiss, type Notice, notify } from './notices.ts'
export { Popover } from './popover.tsx'
export { Tabs } from './tabs.tsx'
export { NoticeArea } from './toast.tsx'
export { Tooltip } from './tooltip.tsx'
export { View } from './view.tsx'

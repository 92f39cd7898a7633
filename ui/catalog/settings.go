package catalog

// The words for the settings and their values, and the sample on the screen of themes.
// The values of a setting are in the order of their names in the configuration file.
const (
	DoSettings Key = iota + linearKeys
	DoNextTheme
	DoNextValue
	DoPrevValue
	PlaceSettings
	PlaceThemes
	SettingsTitle
	SettingsNowhere
	HintChange
	HintTake
	HintAsBefore
	ThemesTitle
	FewColours
	ThemePaper
	ThemeRice
	ThemeEInk
	ThemeHigh
	ThemeMono
	ThemeSolarDark
	ThemeSolarLight
	SetTheme
	SetThemeNote
	SetLang
	SetLangNote
	LangZh
	LangEn
	SetMeasure
	SetMeasureNote
	MeasureAuto
	MeasureOf
	SetSpacing
	SetSpacingNote
	Spacing0
	Spacing1
	SetJustify
	SetJustifyNote
	JustifyOff
	JustifyOn
	SetScript
	SetScriptNote
	ScriptPrintedValue
	ScriptSimplifiedValue
	ScriptTaiwanValue
	ScriptHongKongValue
	SetPinyin
	SetPinyinNote
	PinyinOffValue
	PinyinRareValue
	PinyinAllValue
	SetAmbiguous
	SetAmbiguousNote
	AmbiguousAuto
	AmbiguousNarrow
	AmbiguousWide
	AmbiguousPin
	SetPictures
	SetPicturesNote
	PicturesModeAuto
	PicturesModeNever
	PicturesModeAlways
	SetMouse
	SetMouseNote
	MouseYes
	MouseNo
	SampleName
	SampleKicker
	SampleHeadline
	SampleDeck
	SampleByline
	SampleBody
	SampleFound
	SampleHit
	SampleTitle
	SampleChosen
	SampleRead
	SampleWarning
	settingKeys // the first key of machines that serve together
)

var settingMessages = [...][2]string{
	DoSettings:            {"设置：配色、语言、行宽、行距、繁简……", "settings: theme, language, measure, spacing, script"},
	DoNextTheme:           {"下一个配色", "next theme"},
	DoNextValue:           {"后一个值", "next value"},
	DoPrevValue:           {"前一个值", "value before"},
	PlaceSettings:         {"设置", "Settings"},
	PlaceThemes:           {"配色", "Themes"},
	SettingsTitle:         {"设置", "Settings"},
	SettingsNowhere:       {"这里改的只在这一次有效", "What is changed here holds for this session"},
	HintChange:            {"改", "change"},
	HintTake:              {"用它", "take it"},
	HintAsBefore:          {"照旧", "as before"},
	FewColours:            {"终端没有 256 色，各配色看不出分别", "This terminal shows too few colours; the themes look alike"},
	ThemesTitle:           {"配色", "Themes"},
	ThemePaper:            {"报纸（随终端）", "paper (terminal's)"},
	ThemeRice:             {"宣纸", "rice paper"},
	ThemeEInk:             {"墨水屏", "e-ink"},
	ThemeHigh:             {"高对比", "high contrast"},
	ThemeMono:             {"单色", "monochrome"},
	ThemeSolarDark:        {"Solarized 暗", "Solarized dark"},
	ThemeSolarLight:       {"Solarized 亮", "Solarized light"},
	SetTheme:              {"配色", "Theme"},
	SetThemeNote:          {"Enter 边看边选", "Enter shows them all"},
	SetLang:               {"界面语言", "Language"},
	SetLangNote:           {"菜单、帮助、提示", "of menus, help and messages"},
	LangZh:                {"中文", "Chinese"},
	LangEn:                {"英文", "English"},
	SetMeasure:            {"行宽", "Measure"},
	SetMeasureNote:        {"一行多少字", "characters in a line"},
	MeasureAuto:           {"自动", "automatic"},
	MeasureOf:             {"%s字", "%s character{s}"},
	SetSpacing:            {"行距", "Line spacing"},
	SetSpacingNote:        {"行与行之间空几行", "blank rows between lines"},
	Spacing0:              {"紧", "none"},
	Spacing1:              {"松，空一行", "one row"},
	SetJustify:            {"补齐行尾", "Justification"},
	SetJustifyNote:        {"标点后补一格，不拆字", "a cell behind a stop, never inside words"},
	JustifyOff:            {"不补", "ragged"},
	JustifyOn:             {"补一格", "filled by a cell"},
	SetScript:             {"字形", "Script"},
	SetScriptNote:         {"繁简按词转换", "converted by words"},
	ScriptPrintedValue:    {"照原样", "as printed"},
	ScriptSimplifiedValue: {"简体", "simplified"},
	ScriptTaiwanValue:     {"繁体（台湾）", "traditional (Taiwan)"},
	ScriptHongKongValue:   {"繁体（香港）", "traditional (Hong Kong)"},
	SetPinyin:             {"拼音", "Pinyin"},
	SetPinyinNote:         {"注在字上", "above characters"},
	PinyinOffValue:        {"不注", "none"},
	PinyinRareValue:       {"注生僻字", "above rare characters"},
	PinyinAllValue:        {"全注", "above all"},
	SetAmbiguous:          {"歧义字宽", "Ambiguous width"},
	SetAmbiguousNote:      {"引号、破折号占几格", "cells of quotes and dashes"},
	AmbiguousAuto:         {"自动（问终端）", "automatic (asked)"},
	AmbiguousNarrow:       {"一格", "one"},
	AmbiguousWide:         {"两格", "two"},
	AmbiguousPin:          {"一格，各就各位", "one, each placed"},
	SetPictures:           {"图片", "Pictures"},
	SetPicturesNote:       {"照片与原版", "photographs and pages as printed"},
	PicturesModeAuto:      {"自动，远程先问", "automatic, asks over SSH"},
	PicturesModeNever:     {"不显示", "never"},
	PicturesModeAlways:    {"总是显示", "always"},
	SetMouse:              {"鼠标", "Mouse"},
	SetMouseNote:          {"关了可用终端选字", "off, the terminal selects text"},
	MouseYes:              {"开", "on"},
	MouseNo:               {"关", "off"},
	SampleName:            {"清河日报", "Qinghe Daily"},
	SampleKicker:          {"清河综合治理三年行动收官", "Three years of work on the river end"},
	SampleHeadline:        {"一河清水“流”出好日子", "A clear river, better days"},
	SampleDeck:            {"——沿河十二村的账本里写着什么", "What the books of twelve villages say"},
	SampleByline:          {"本报记者 林知远", "By Lin Zhiyuan"},
	SampleBody:            {"本报讯 3月6日清晨，沿河而居的人们说，水清了，鱼回来了，这是去年以来最大的变化。", "Early on 6 March those who live along the river said that its water is clear and the fish are back."},
	SampleFound:           {"找到的：", "found: "},
	SampleHit:             {"清水", "clear"},
	SampleTitle:           {"城市书房里的夜归人", "Night owls in the city's reading rooms"},
	SampleChosen:          {"春天的三封信", "Three letters of spring"},
	SampleRead:            {"已读过的一篇", "An article that was read"},
	SampleWarning:         {"预警", "warnings"},
}

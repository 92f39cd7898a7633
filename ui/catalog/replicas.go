package catalog

// What machines that serve one paper together say.
const (
	FlagState Key = iota + settingKeys
	FlagIndex
	IndexElsewhere
	MarksLost
	ToldAway
	EndDrained
	FlagBalancers
	FlagDrain
	ErrBalancer
	ErrDatabaseURL
	ErrDatabaseAway
	ErrDatabaseRefused
	ErrDatabaseRights
	ErrDatabaseNewer
	ErrDatabaseFull
	ErrDatabaseBusy
	ErrDatabaseFailed

	keys // how many there are
)

var replicaMessages = map[Key][2]string{
	FlagState:      {"阅读记录放在哪里：文件夹，或 postgres:// 数据库（默认 BAOLAN_STATE 或 XDG 状态目录）", "where what was read is kept: a folder, or a postgres:// database (else BAOLAN_STATE or the XDG state folder)"},
	FlagIndex:      {"索引放在哪个 postgres:// 数据库（默认在状态文件夹里）", "the postgres:// database of the index (else it is in the state folder)"},
	IndexElsewhere: {"另一台机器正在建索引，这里只读", "another machine is indexing; this one only reads"},
	MarksLost:      {"数据库不在，有 %d 处标记没能记住", "the database is away; %d marks are not kept"},
	ToldAway:       {"阅读记录一时取不到；照常读，标记会自动补上", "what was read cannot be fetched for the moment; read on, marks are written when it is back"},

	EndDrained:    {"这台服务器要停了；读到哪里已经记住，请重新连接，接着读。", "This server is about to stop; your place is kept, connect again and read on."},
	FlagBalancers: {"前面的均衡器的地址（逗号分开），读者的地址由它们用 PROXY 协议说明", "addresses of balancers, with commas, that say by the PROXY protocol whose a connection is"},
	FlagDrain:     {"SIGTERM 以后先让健康检查说“快停了”，过多久才停", "after SIGTERM health says draining for so long before the server stops"},
	ErrBalancer:   {"%s 不是均衡器的地址；请写 10.0.0.7 或 10.0.0.0/24", "%s is no address of a balancer; write 10.0.0.7 or 10.0.0.0/24"},

	ErrDatabaseURL:     {"读不懂数据库（%s）的地址；请写作 postgres://用户@主机/库名，特殊字符写成 %%40 这样", "the address of the database (%s) cannot be read; write postgres://user@host/database, special characters as %%40"},
	ErrDatabaseAway:    {"数据库 %s 连不上，会自动重试；请启动它，或检查网络", "database %s cannot be reached and is tried again by itself; start it or see to the network"},
	ErrDatabaseRefused: {"数据库 %s 不让这个用户进；请检查地址里的用户、密码、库名和 pg_hba.conf", "database %s refuses this user; see to user, password and database in the address, and to pg_hba.conf"},
	ErrDatabaseRights:  {"数据库 %s 不许这个用户这样做；请用表的主人运行一次，或授权", "database %s does not let this user do it; run it once as the owner of the tables, or grant the rights"},
	ErrDatabaseNewer:   {"数据库 %s 是更新版的报栏建的；请更新报栏，或换一个库", "database %s was made by a newer version of baolan; update baolan or choose another database"},
	ErrDatabaseFull:    {"数据库 %s 满了；请腾出空间再试", "database %s has no room; make room and try again"},
	ErrDatabaseBusy:    {"数据库 %s 正被占用；请再试", "database %s is held by somebody else; try again"},
	ErrDatabaseFailed:  {"数据库 %s 出错", "database %s fails"},
}

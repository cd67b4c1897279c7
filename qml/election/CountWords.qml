import QtQuick

// What the codes of a count are called on screen.
QtObject {
    readonly property var reasons: ({
        "SECRECY": qsTr("Ada tanda, paraf atau nama pemilih"), "NOT_OFFICIAL": qsTr("Bukan surat resmi"),
        "TOO_FEW_NAMES": qsTr("Kurang nama"), "TOO_MANY_NAMES": qsTr("Kelebihan nama"), "OUT_OF_SCOPE": qsTr("Nama di luar unit"),
        "UNREADABLE": qsTr("Tidak terbaca"), "INELIGIBLE": qsTr("Tidak memenuhi syarat"), "OTHER": qsTr("Lainnya")
    })
    readonly property var strikes: ({
        "OUT_OF_SCOPE": qsTr("Di luar unit"), "UNREADABLE": qsTr("Tidak terbaca"), "INELIGIBLE": qsTr("Tidak memenuhi syarat"),
        "UNIDENTIFIED": qsTr("Belum jelas siapa")
    })
    readonly property var checks: ({
        "BOX_DIFFERS": qsTr("Surat yang dibaca tidak sama dengan isi kotak."),
        "MORE_PAPERS_THAN_PEOPLE": qsTr("Surat lebih banyak daripada yang dibagikan atau daripada orang yang hadir. Berhenti: hitung ulang daftar hadir, surat sisa, dan isi kotak."),
        "PAPERS_DIFFER": qsTr("Surat yang tidak kembali berbeda menurut surat dan menurut daftar hadir. Hitung ulang."),
        "MORE_SIGNED_IN_THAN_ADULTS": qsTr("Yang hadir lebih banyak daripada wajib pilih.")
    })
    readonly property var problems: ({
        "NO_QUORUM": qsTr("Kuorum tidak tercapai."), "TIE": qsTr("Suara sama di batas kursi terakhir."),
        "FEWER_PERSONS_THAN_SEATS": qsTr("Yang mendapat suara lebih sedikit daripada kursi: perlu putaran lagi."),
        "REMEDY_OUT_OF_ORDER": qsTr("Cara menyelesaikan suara sama tidak menurut urutan tata tertib."),
        "SEATS_NOT_ADDED": qsTr("Kursi tidak dapat ditambah menurut tata tertib."),
        "WOMEN_BELOW_TARGET": qsTr("Perempuan yang terpilih di bawah target."), "WOMEN_UNREACHABLE": qsTr("Target perempuan tidak dapat dipenuhi dari nama yang ada.")
    })
    readonly property var remedies: ({ "DELIBERATION": qsTr("Musyawarah"), "RUNOFF": qsTr("Pemungutan ulang terbatas"), "LOT": qsTr("Undian"), "ADD_SEATS": qsTr("Tambah kursi") })
    readonly property var choices: ({
        "TIERED": qsTr("Bertingkat"), "DIRECT": qsTr("Langsung"), "RT": "RT", "RW": "RW", "HAMLET": qsTr("Lingkungan"),
        "HOUSE_TO_HOUSE": qsTr("Kunjungi rumah"), "RESCHEDULE": qsTr("Jadwalkan ulang"), "NO_DELEGATES": qsTr("Tanpa utusan"),
        "UNIT_ADULTS": qsTr("Warga dewasa unit itu"), "VILLAGE_ADULTS": qsTr("Warga dewasa sedesa"), "BALLOT": qsTr("Satu kesalahan membatalkan surat"),
        "LINE": qsTr("Hanya barisnya yang gugur"), "FIRST": qsTr("Yang pertama dihitung"), "NONE": qsTr("Tidak ada yang dihitung"),
        "DELEGATES_PRESENT": qsTr("Utusan yang hadir"), "ALL_DELEGATES": qsTr("Semua utusan"), "NEXT_RANK": qsTr("Urutan berikutnya"),
        "DELIBERATION": qsTr("Musyawarah"), "RUNOFF": qsTr("Pemungutan ulang terbatas"), "LOT": qsTr("Undian"), "ADD_SEATS": qsTr("Tambah kursi"),
        "PARTY": qsTr("Pengurus partai"), "VILLAGE_OFFICIAL": qsTr("Pejabat kelurahan"), "UNIT_OFFICER": qsTr("Unit pengelola"), "FACILITATOR": qsTr("Fasilitator")
    })

    readonly property var standings: ({
        "COUNTED": qsTr("Berlaku"), "REPLACED": qsTr("Digantikan oleh berita acara perbaikan"), "CONFLICT": qsTr("Dua hasil berbeda: belum berlaku"),
        "BROKEN_CHAIN": qsTr("Perbaikannya tidak lengkap: belum berlaku"), "OTHER_RULES": qsTr("Tata tertib lain: tidak dijumlahkan"),
        "FALSE_RESULT": qsTr("Sidik hasil tidak cocok"), "IN_SUM": qsTr("Masuk dalam jumlah sesi"),
        "NOT_SUMMED": qsTr("Menunggu jumlah sesi: belum berlaku"), "OLD_SUM": qsTr("Jumlah ini tidak cocok lagi dengan hasil yang berlaku")
    })
    readonly property var figures: ({
        "signed_in": qsTr("Hadir"), "received": qsTr("Surat diterima"), "misprinted": qsTr("Surat cacat cetak"), "unused": qsTr("Surat sisa, dicoret"),
        "spoilt": qsTr("Surat rusak, ditukar"), "in_box": qsTr("Surat di dalam kotak"), "valid": qsTr("Surat sah"), "invalid": qsTr("Surat tidak sah"),
        "blank": qsTr("Surat kosong"), "invalid_and_blank": qsTr("Tidak sah dan kosong"), "withdrew": qsTr("Batal memilih"), "not_returned": qsTr("Surat tidak kembali")
    })

    // A count's unit, with its round, and which of its sittings or what sum it is.
    function unit(count) {
        const round = count.round > 1 ? " · " + qsTr("putaran %1").arg(count.round) : ""
        const sitting = count.sitting > 1 ? " · " + qsTr("kunjungan rumah, sesi %1").arg(count.sitting) : ""
        const sum = count.sum === "UNITS" ? " · " + qsTr("jumlah semua unit") : count.sum === "SITTINGS" ? " · " + qsTr("jumlah sesi") : ""
        return count.unit + round + sitting + sum
    }
    // The value of a setting of a tata tertib.
    function rule(value) {
        if (value === undefined || value === null) {
            return "–"
        }
        if (value === true || value === false) {
            return value ? qsTr("Ya") : qsTr("Tidak")
        }
        if (Array.isArray(value)) {
            return value.map((each) => rule(each)).join(", ")
        }
        return value.percent !== undefined ? value.percent + " %" + (value.kind === "REQUIRED" ? " (" + qsTr("Wajib") + ")" : "") : choices[value] || String(value)
    }
    // A paper: what kind it is, and its names or the reason why it is invalid.
    function paper(kind, text) {
        return kind === "blank" ? qsTr("kosong") : kind === "invalid" ? qsTr("tidak sah (%1)").arg(reasons[text] || text) : kind === "doubtful" ? qsTr("tumpukan ragu (%1)").arg(text.replace("? ", "")) : text
    }
    // A line as it was heard, with what is wrong with it.
    function line(line) {
        const name = line.name.length > 0 ? line.name : qsTr("(tidak terbaca)")
        const mark = line.unidentified ? "UNIDENTIFIED" : (line.strike || "")
        return mark.length > 0 && line.name.length > 0 ? name + " — " + strikes[mark] : name
    }
}

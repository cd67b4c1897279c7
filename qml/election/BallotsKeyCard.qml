import QtQuick
import Rembug.App
import Rembug.Controls

// Which names stood together on a ballot is kept under a key, for a recount. When the time for objections is over the key is
// destroyed, and nobody can ever tell any more.
Card {
    id: card
    required property TallyModel tally
    property bool asking: false
    readonly property var told: card.tally.tally
    readonly property bool here: card.told.ballots === "here"
    readonly property bool destroyed: card.told.ballots === "destroyed"
    readonly property var objections: card.tally.objections
    readonly property bool unanswered: card.objections.some((objection) => objection.reply.length === 0)
    readonly property string word: qsTr("HANCURKAN")

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Kunci surat suara") }
    AppText { visible: !card.destroyed; width: parent.width; text: qsTr("Nama mana yang tertulis bersama di satu surat disimpan terkunci, hanya untuk hitung ulang. Sesudah masa sanggah, kuncinya dihancurkan: jumlah suara dan hasil tetap ada, tetapi isi surat satu per satu tidak dapat dibuka lagi oleh siapa pun.") }
    AppText { objectName: "keyElsewhere"; visible: card.told.ballots === "elsewhere"; width: parent.width; color: Theme.faint; text: qsTr("Kuncinya tidak ada di tablet ini. Hancurkan di tablet yang menghitung.") }
    AppText { objectName: "keyWaits"; visible: card.here && (!card.told.objectionsOver || card.unanswered); width: parent.width; color: Theme.waits; text: !card.told.objectionsOver ? qsTr("Baru boleh sesudah %1, saat masa sanggah berakhir.").arg(card.told.objectionsEnd || "") : qsTr("Masih ada keberatan yang belum dijawab. Hitung ulang mungkin perlu kuncinya.") }
    AppButton { objectName: "destroyKey"; visible: card.here && !card.asking; danger: true; text: qsTr("Hancurkan kunci…"); glyph: "delete_forever"; enabled: card.told.objectionsOver === true && !card.unanswered; onClicked: card.asking = true }
    AppText { visible: card.asking && card.here; width: parent.width; color: Theme.wrong; font.weight: Font.DemiBold; text: qsTr("Ini tidak dapat dibatalkan. Ketik %1 untuk melanjutkan.").arg(card.word) }
    Field { id: typed; objectName: "destroyWord"; visible: card.asking && card.here; width: parent.width; placeholderText: card.word; inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText; Accessible.name: qsTr("Ketik %1").arg(card.word) }
    Flow {
        visible: card.asking && card.here
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "destroyNow"; danger: true; text: qsTr("Hancurkan sekarang"); glyph: "delete_forever"; enabled: typed.text.trim().toUpperCase() === card.word; onClicked: { card.asking = false; card.tally.destroyBallots() } }
        AppButton { objectName: "destroyNot"; text: qsTr("Tidak jadi"); glyph: "close"; onClicked: { typed.clear(); card.asking = false } }
    }
    AppText { objectName: "keyOfCorrection"; visible: card.told.standing === "REPLACED"; width: parent.width; color: Theme.waits; text: qsTr("Berita acara perbaikan yang memakai surat ini menyimpannya lagi dengan kunci sendiri. Kunci itu dihancurkan di sana.") }
    Row {
        visible: card.destroyed
        width: parent.width
        spacing: Theme.unit
        Glyph { id: mark; name: "lock"; color: Theme.done }
        AppText { objectName: "keyDestroyed"; width: parent.width - mark.width - Theme.unit; color: Theme.done; font.weight: Font.DemiBold; text: qsTr("Dihancurkan oleh %1 pada %2").arg(card.told.destroyedBy || "").arg(card.told.destroyedAt || "") }
    }
    AppText { visible: card.destroyed; width: parent.width; text: qsTr("Siapa pun dapat memeriksa: sentuh Coba buka di tablet yang menghitung; suratnya tidak terbuka lagi. Hasilnya tetap dapat dihitung ulang dari berkas yang diumumkan.") }
    AppButton { objectName: "tryBallots"; visible: card.told.ballots !== undefined; text: qsTr("Coba buka surat"); glyph: "lock_open"; onClicked: card.tally.tryBallots() }
    AppText { objectName: "triedBallots"; visible: card.tally.tried.length > 0; width: parent.width; color: card.tally.tried === "opened" ? Theme.waits : Theme.done; text: card.tally.tried === "opened" ? qsTr("Masih dapat dibuka di tablet ini.") : qsTr("Tidak dapat dibuka: kuncinya tidak ada di tablet ini.") }
}

pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The figures of the paper, each counted by hand; none is worked out from the others. Then what they say of each other,
// while the box is still sealed.
Column {
    id: page
    required property CountModel count
    required property CountWords words
    property bool measured: page.count.inBox > 0 || page.count.failed.length > 0
    // Something was typed since the figures were compared: nobody goes on with what is not taken in.
    property bool typed: false
    // Of several, from house to house, that at which the figures are.
    property int visit: 0

    readonly property var told: page.count.figures
    readonly property var failed: page.count.failed
    // Of a sitting that is counted apart, the quorum is that of all sittings together.
    readonly property bool apart: page.told.apart === true
    readonly property bool quorum: page.told.quorum === true || page.apart
    readonly property bool good: page.count.failed.length === 0 && page.quorum
    readonly property bool taken: page.count.taken > 0
    readonly property var visits: page.told.visits || []
    readonly property var labels: [
        { key: "received", label: qsTr("Surat diterima") }, { key: "misprinted", label: qsTr("Surat cacat cetak") },
        { key: "unused", label: qsTr("Surat sisa, dicoret") }, { key: "spoilt", label: qsTr("Surat rusak, ditukar") },
        { key: "in_box", label: qsTr("Surat di dalam kotak") }, { key: "withdrew", label: qsTr("Batal memilih") },
        { key: "f", label: qsTr("Hadir perempuan") }, { key: "m", label: qsTr("Hadir laki-laki") },
        { key: "helped", label: qsTr("Dibantu menulis") }
    ]

    function fill() {
        const entered = page.visits[page.visit]
        if (entered === undefined || page.typed) {
            return
        }
        page.labels.forEach((entry, at) => figures.itemAt(at).fill(entered[entry.key]))
    }
    onVisitsChanged: page.fill()
    Component.onCompleted: page.fill()

    spacing: 2 * Theme.unit

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: page.taken ? qsTr("Angka dari hasil sebelumnya") : qsTr("Hitung kertasnya dulu") }
        AppText { visible: page.taken; width: parent.width; color: Theme.faint; text: qsTr("Ubah hanya yang keliru, sesudah dihitung lagi oleh orang. Jangan dihitung dari angka lain.") }
        Flow {
            visible: page.visits.length > 1
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: page.visits.length
                ChoiceButton { required property int index; objectName: "visit-" + index; text: index === 0 ? qsTr("Di tempat") : qsTr("Kunjungan rumah %1").arg(index); chosen: page.visit === index; enabled: !page.typed; onClicked: { page.visit = index; page.fill() } }
            }
        }
        AppText { visible: !page.taken; width: parent.width; color: Theme.faint; text: qsTr("Setiap angka dihitung sendiri oleh orang, lalu dibandingkan. Jangan dihitung dari angka lain. Nama belum dibaca.") }
        Grid {
            id: measures
            width: parent.width
            columns: width > 2 * Theme.cardWidth * Theme.scale ? 3 : 2
            spacing: 2 * Theme.unit
            readonly property real cell: (width - (columns - 1) * spacing) / columns
            Repeater {
                id: figures
                model: page.labels
                Column {
                    id: cellItem
                    required property var modelData
                    readonly property alias value: field.text
                    function fill(number) { field.text = number }
                    width: measures.cell
                    spacing: Theme.unit / 2
                    AppText { width: parent.width; text: cellItem.modelData.label; font.pixelSize: Theme.hint; color: Theme.faint }
                    Field {
                        id: field
                        objectName: "figure-" + cellItem.modelData.key
                        width: parent.width
                        inputMethodHints: Qt.ImhDigitsOnly
                        Accessible.name: cellItem.modelData.label
                        onTextEdited: page.typed = true
                        // What is typed stands in the place of what was there; the touch has set the cursor by then.
                        onActiveFocusChanged: if (field.activeFocus) all.start()
                        Timer { id: all; interval: 0; onTriggered: field.selectAll() }
                    }
                }
            }
        }
        AppButton {
            objectName: "figuresDone"
            primary: !page.measured || page.typed
            text: qsTr("Bandingkan")
            glyph: "fact_check"
            onClicked: {
                const entered = {}
                page.labels.forEach((entry, at) => entered[entry.key] = Number(figures.itemAt(at).value) || 0)
                page.measured = true
                page.typed = false
                page.count.tell({ accounting: { visit: page.visit + 1, note: page.visits[page.visit] ? page.visits[page.visit].note : "", received: entered.received, misprinted: entered.misprinted, unused: entered.unused, spoilt: entered.spoilt, in_box: entered.in_box,
                                                signed_in: { f: entered.f, m: entered.m }, withdrew: entered.withdrew, helped: entered.helped } })
            }
        }
    }
    Card {
        objectName: "paperChecks"
        visible: page.measured
        width: parent.width
        padding: 2 * Theme.unit
        spacing: 1.5 * Theme.unit
        color: page.good ? Theme.actSoft : Theme.wrongSoft
        AppText { width: parent.width; text: qsTr("Surat yang tidak kembali: %1 menurut kertas, %2 menurut daftar hadir.").arg(page.told.notReturned).arg(page.told.withoutPaper) }
        AppText { width: parent.width; color: page.quorum ? Theme.done : Theme.wrong; text: page.apart ? qsTr("%1 orang dikunjungi. Kuorum dihitung dari jumlah semua sesi.").arg(page.told.signedIn) : page.quorum ? qsTr("Kuorum tercapai: %1 orang hadir.").arg(page.told.signedIn) : qsTr("Kuorum belum tercapai: %1 orang hadir. Kotak tetap tersegel.").arg(page.told.signedIn) }
        Repeater {
            model: page.count.failed
            AppText {
                required property string modelData
                width: parent ? parent.width : 0
                color: Theme.wrong
                font.weight: Font.DemiBold
                text: page.words.checks[modelData] || modelData
            }
        }
        AppText { visible: page.typed; width: parent.width; color: Theme.waits; text: qsTr("Ada angka yang diubah: sentuh Bandingkan dulu.") }
        Field { id: reason; objectName: "figuresReason"; visible: !page.good; width: parent.width; placeholderText: qsTr("Alasan, bila sudah dihitung ulang dan tetap begitu"); Accessible.name: placeholderText }
        Flow {
            width: parent.width
            spacing: Theme.unit
            AppButton {
                objectName: "openBox"
                primary: true
                text: page.taken ? qsTr("Ke papan surat") : qsTr("Buka kotak, surat pertama")
                glyph: "how_to_vote"
                enabled: !page.typed && (page.good || reason.text.trim().length > 0)
                onClicked: {
                    if (page.count.stage.length > 0) {
                        if (page.failed.indexOf("MORE_PAPERS_THAN_PEOPLE") >= 0) {
                            page.count.enter("DISPUTED", reason.text)
                        }
                        page.count.enter("PAPERS_MATCH", reason.text)
                    }
                }
            }
            AppButton {
                objectName: "visitHouses"
                visible: page.count.stage === "CLOSED" && !page.quorum
                text: qsTr("Kunjungi rumah, kotak tetap tersegel")
                glyph: "home"
                enabled: reason.text.trim().length > 0
                onClicked: { page.count.enter("QUORUM_FAILED", reason.text); page.count.enter("OPENED"); page.measured = false }
            }
        }
    }
}

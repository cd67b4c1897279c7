pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Checks, ranking, who is elected, ties to settle, and signing.
Column {
    id: page
    required property CountModel count
    required property CountWords words
    required property string language
    readonly property var result: count.result
    readonly property var tie: page.count.decides ? result.tie || null : null

    signal countAgain()
    signal done()
    signal openCount(string draft)

    spacing: 2 * Theme.unit

    readonly property var checks: result.checks ? [
        { label: qsTr("Surat yang dibaca sama dengan isi kotak"), good: result.checks.box },
        { label: qsTr("Surat yang tidak kembali sama menurut kertas dan daftar hadir"), good: result.checks.paper },
        { label: qsTr("Yang hadir tidak lebih dari warga dewasa"), good: result.checks.signed_in },
        { label: qsTr("Kuorum tercapai (hadir %1 %)").arg(result.turnout_percent === undefined || result.turnout_percent === null ? "–" : Number(result.turnout_percent).toLocaleString(Qt.locale(page.language), "f", 1)), good: result.quorum === true }
    ] : []

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Pemeriksaan") }
        Repeater {
            model: page.checks
            Row {
                id: line
                required property var modelData
                width: parent ? parent.width : 0
                spacing: Theme.unit
                Glyph { name: line.modelData.good ? "check_circle" : "error"; color: line.modelData.good ? Theme.done : Theme.wrong }
                AppText { width: parent.width - 5 * Theme.unit; text: line.modelData.label; color: line.modelData.good ? Theme.ink : Theme.wrong }
            }
        }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Peringkat") }
        Repeater {
            model: page.result.ranking || []
            Item {
                id: row
                required property var modelData
                readonly property bool elected: page.count.decides && (page.result.elected || []).indexOf(modelData.name) >= 0
                width: parent ? parent.width : 0
                height: Math.max(name.implicitHeight + Theme.unit, Theme.touch)
                AppText { id: rank; width: (2 + 3 * Theme.scale) * Theme.unit; text: row.modelData.rank; color: Theme.faint; font.pixelSize: Theme.title; anchors.verticalCenter: parent.verticalCenter }
                AppText { id: name; anchors { left: rank.right; right: row.elected ? badge.left : votes.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: row.modelData.name; font.weight: row.elected ? Font.DemiBold : Font.Normal; font.pixelSize: Theme.title }
                Row {
                    id: badge
                    visible: row.elected
                    anchors { right: votes.left; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                    spacing: Theme.unit / 2
                    Glyph { name: "check"; color: Theme.done }
                    AppText { text: qsTr("terpilih"); color: Theme.done; anchors.verticalCenter: parent.verticalCenter }
                }
                AppText { id: votes; width: Math.max(7 * Theme.unit, implicitWidth); horizontalAlignment: Text.AlignRight; text: row.modelData.votes; font.pixelSize: Theme.title; font.weight: Font.DemiBold; anchors { right: parent.right; verticalCenter: parent.verticalCenter } }
            }
        }
    }
    Card {
        visible: !page.count.decides
        width: parent.width
        padding: 2 * Theme.unit
        color: Theme.waitsSoft
        AppText { objectName: "notDecisive"; width: parent.width; text: qsTr("Suara unit ini dijumlahkan dengan unit lain. Yang terpilih ditetapkan dari jumlah semuanya.") }
    }
    TieCard { visible: page.tie !== null && !page.count.isSigned; width: parent.width; count: page.count; words: page.words; tie: page.tie || ({ names: [], seats_left: 0 }); onOpenCount: (draft) => page.openCount(draft) }
    CourseCard { visible: !page.count.isSigned; width: parent.width; count: page.count }
    MinutesDetails { id: details; visible: !page.count.isSigned; width: parent.width; told: page.count.details }
    Card {
        visible: !page.count.isSigned
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tanda tangan saksi") }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Setelah ditandatangani, hasil tidak dapat diubah lagi. Yang keliru diperbaiki dengan berita acara perbaikan yang menyebut yang ini.") }
        WitnessField { id: first; name: "witness1"; width: parent.width; label: qsTr("Saksi pertama") }
        WitnessField { id: second; name: "witness2"; width: parent.width; label: qsTr("Saksi kedua") }
        Field { id: reason; objectName: "signReason"; visible: page.checks.some((check) => !check.good); width: parent.width; placeholderText: qsTr("Alasan, bila pemeriksaan tidak cocok"); Accessible.name: qsTr("Alasan") }
        AppText { visible: page.count.error.length > 0; width: parent.width; color: Theme.wrong; text: page.count.error }
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit
            AppButton { objectName: "recount"; visible: !page.count.isSum; text: qsTr("Hitung ulang"); glyph: "replay"; onClicked: page.count.stage.length > 0 ? page.count.enter("RECOUNT", qsTr("Diminta warga yang hadir")) : page.countAgain() }
            AppButton {
                objectName: "sign"
                primary: true
                enabled: first.witness.length > 0
                text: qsTr("Tandatangani")
                glyph: "draw"
                onClicked: {
                    const witnesses = [first, second].filter((field) => field.witness.length > 0)
                    page.count.tell({ details: details.details(witnesses.map((field) => ({ name: field.witness, sex: field.sex }))) })
                    page.count.sign(witnesses.map((field) => field.witness), reason.text)
                }
            }
        }
    }
    Card {
        visible: page.count.isSigned
        width: parent.width
        padding: 2 * Theme.unit
        Row {
            spacing: Theme.unit
            Glyph { name: "verified"; color: Theme.done }
            AppText { text: qsTr("Sudah ditandatangani"); font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: Theme.done }
        }
        AppText { width: parent.width; font.pixelSize: Theme.hint; color: Theme.faint; wrapMode: Text.WrapAnywhere; text: qsTr("Sidik hasil: %1").arg(page.result.hash || "") }
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit
            AppButton { objectName: "saveTallyMinutes"; text: qsTr("Berita acara (PDF)"); glyph: "picture_as_pdf"; onClicked: page.count.saveMinutes() }
            AppButton { objectName: "publishTally"; text: qsTr("Berkas untuk diperiksa siapa pun"); glyph: "public"; onClicked: page.count.publish() }
            AppButton { objectName: "countDone"; primary: true; text: qsTr("Selesai"); glyph: "check"; onClicked: page.done() }
        }
        AppText { objectName: "tallyMinutesSaved"; visible: page.count.minutesFile.length > 0; width: parent.width; color: Theme.done; wrapMode: Text.WrapAnywhere; text: qsTr("Tersimpan: %1").arg(page.count.minutesFile) }
        AppText { objectName: "tallyPublished"; visible: page.count.publicFile.length > 0; width: parent.width; color: Theme.done; wrapMode: Text.WrapAnywhere; text: qsTr("Tersimpan: %1").arg(page.count.publicFile) }
        AppText { visible: page.count.error.length > 0; width: parent.width; color: Theme.wrong; text: page.count.error }
    }
}

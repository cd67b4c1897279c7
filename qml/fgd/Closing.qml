pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What is missing, with one touch to go there; a reason where it stays missing; minutes; the end.
Column {
    id: page
    required property FormModel form
    required property MeetingModel meeting
    signal go(int page)
    spacing: 2 * Theme.unit

    readonly property var words: ({
        "few": qsTr("Yang hadir kurang dari 5 orang"),
        "criterion": qsTr("Belum ada kriteria yang disepakati"),
        "root": qsTr("Belum sampai ke akar masalah"),
        "value": qsTr("Belum ada nilai luhur"),
        "agreement": qsTr("Belum ada kesepakatan"),
        "photo": qsTr("Belum ada foto"),
        "facilitator": qsTr("Fasilitator belum menandatangani"),
        "signatories": qsTr("Belum ada dua wakil warga yang menandatangani"),
        "woman": qsTr("Belum ada wakil perempuan")
    })

    Card {
        visible: page.form.missing.length > 0
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Masih perlu diisi") }
        Repeater {
            model: page.form.missing
            LackLine {
                required property var modelData
                width: parent ? parent.width : 0
                title: page.form.pages[modelData.page] || ""
                words: modelData.label + (modelData.message.length > 0 ? ". " + modelData.message : "")
                wrong: true
                onGo: page.go(modelData.page)
            }
        }
    }
    Card {
        visible: page.meeting.lacks.length > 0
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Belum lengkap") }
        Repeater {
            model: page.meeting.lacks
            LackLine {
                required property var modelData
                width: parent ? parent.width : 0
                title: modelData.title
                words: page.words[modelData.what] || ""
                onGo: page.go(modelData.page)
            }
        }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        Row {
            visible: page.meeting.lacks.length === 0 && page.form.missing.length === 0
            width: parent.width
            spacing: Theme.unit
            Glyph { name: "check_circle"; color: Theme.done }
            AppText { objectName: "allThere"; width: parent.width - 5 * Theme.unit; color: Theme.done; font.weight: Font.DemiBold; text: qsTr("Semua langkah lengkap.") }
        }
        Asked { width: parent.width; form: page.form; ref: "/data/tutup/notulen" }
        Asked { visible: question.input !== undefined && (page.meeting.lacks.length > 0 || value.length > 0); width: parent.width; form: page.form; ref: "/data/tutup/alasan_tidak_lengkap" }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Notulen dapat dicetak untuk ditandatangani. Nama peserta tidak ikut.") }
        AppButton { objectName: "saveMinutes"; glyph: "picture_as_pdf"; text: qsTr("Simpan notulen (PDF)"); onClicked: page.meeting.saveMinutes(minutes.words) }
        AppText {
            objectName: "minutesSaved"
            visible: text.length > 0
            width: parent.width
            wrapMode: Text.WrapAnywhere
            color: page.meeting.minutesFailed ? Theme.wrong : Theme.done
            text: page.meeting.minutesFailed ? qsTr("Notulen tidak dapat disimpan. Catatan ini tetap aman; periksa ruang penyimpanan.") : page.meeting.minutesFile.length > 0 ? qsTr("Tersimpan: %1").arg(page.meeting.minutesFile) : ""
        }
    }
    MinutesWords { id: minutes }
}
